using CommsBot.Teams;

namespace CommsBot.Audiences;

internal static class Sightings
{
    public static PersonSighting ToSighting(this TeamsUser user, string tenantId) =>
        new(tenantId, user.TeamsUserId, user.EntraObjectId, user.Name) { Mail = user.Mail, UserPrincipalName = user.UserPrincipalName };
}

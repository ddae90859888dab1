using System.Security.Claims;
using CommsBot.Access;

namespace CommsBot.Web;

/// <summary>Who looks at a page. Roles are worked out for each request, so that settings apply to those who are signed in already.</summary>
internal sealed record Visitor(string? EntraObjectId, string? TenantId, string Name, Rights Rights)
{
    public const string ObjectIdClaim = "oid";
    public const string TenantIdClaim = "tid";
    public const string NameClaim = "name";
    public const string GroupClaim = "groups";

    /// <summary>Entra left the groups out of the token, since there are too many.</summary>
    public const string GroupsMissingClaim = "groups_missing";

    public Role Role => Rights.Role;

    public bool AreGroupsMissing { get; private init; }

    public static Visitor Of(ClaimsPrincipal user, Roles roles)
    {
        var id = user.FindFirst(ObjectIdClaim)?.Value;
        var rights = user.Identity?.IsAuthenticated == true
            ? roles.RightsOf(id, user.FindAll(GroupClaim).Select(c => c.Value))
            : new Rights(Role.None, null);
        return new Visitor(id, user.FindFirst(TenantIdClaim)?.Value, user.FindFirst(NameClaim)?.Value ?? "", rights)
        {
            AreGroupsMissing = user.HasClaim(c => c.Type == GroupsMissingClaim),
        };
    }

    /// <summary>Keeps of a token what the pages need: a cookie has little room, and nobody's groups are anybody's business.</summary>
    public static ClaimsIdentity Reduce(ClaimsPrincipal token, Roles roles)
    {
        var kept = token.Claims.Where(c => c.Type is ObjectIdClaim or TenantIdClaim or NameClaim
            || (c.Type == GroupClaim && Guid.TryParse(c.Value, out var group) && roles.Groups.Contains(group)));
        var identity = new ClaimsIdentity(kept.Select(c => new Claim(c.Type, c.Value)), WebSchemes.Entra, NameClaim, null);
        if (token.HasClaim(c => c.Type is "_claim_names" or "hasgroups"))
            identity.AddClaim(new Claim(GroupsMissingClaim, "true"));
        return identity;
    }
}

using Microsoft.Extensions.Options;

namespace CommsBot.Access;

internal sealed class RolesOptionsValidator : IValidateOptions<RolesOptions>
{
    public ValidateOptionsResult Validate(string? name, RolesOptions options)
    {
        List<string> problems =
        [
            .. Problems("Roles:CommsManagers:Users", options.CommsManagers.Users),
            .. Problems("Roles:CommsManagers:Groups", options.CommsManagers.Groups),
            .. Problems("Roles:Admins:Users", options.Admins.Users),
            .. Problems("Roles:Admins:Groups", options.Admins.Groups),
            .. options.CommsManagers.Limited.SelectMany((limited, index) => Problems($"Roles:CommsManagers:Limited:{index}", limited, options.CommsManagers)),
        ];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(string setting, LimitedMember limited, ManagerMembers all)
    {
        if (string.IsNullOrWhiteSpace(limited.User) == string.IsNullOrWhiteSpace(limited.Group))
            yield return $"{setting} needs either User or Group: write the object id of one of them.";
        foreach (var problem in Problems($"{setting}:User", Given(limited.User)).Concat(Problems($"{setting}:Group", Given(limited.Group))))
            yield return problem;
        if (limited.Audiences.Count == 0 || limited.Audiences.Any(string.IsNullOrWhiteSpace))
            yield return $"{setting}:Audiences needs the names of the audiences: without any, remove the entry.";
        if (all.Users.Contains(limited.User, StringComparer.OrdinalIgnoreCase) || all.Groups.Contains(limited.Group, StringComparer.OrdinalIgnoreCase))
            yield return $"{setting} limits somebody who is in Roles:CommsManagers:Users or Groups without a limit: remove one of the two.";
    }

    private static IEnumerable<string> Given(string? id) => string.IsNullOrWhiteSpace(id) ? [] : [id];

    // A name or an address would match nobody, ever, and nobody would know why.
    private static IEnumerable<string> Problems(string setting, IEnumerable<string> ids) => ids
        .Where(id => !Guid.TryParse(id, out _))
        .Select(id => $"{setting} has the entry \"{id}\": write the object id that Entra shows for the user or group.");
}

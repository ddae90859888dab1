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
        ];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    // A name or an address would match nobody, ever, and nobody would know why.
    private static IEnumerable<string> Problems(string setting, IEnumerable<string> ids) => ids
        .Where(id => !Guid.TryParse(id, out _))
        .Select(id => $"{setting} has the entry \"{id}\": write the object id that Entra shows for the user or group.");
}

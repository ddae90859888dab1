using System.IdentityModel.Tokens.Jwt;
using Azure.Core;
using Azure.Identity;
using CommsBot.BotFramework.Authentication;
using CommsBot.Graph;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether the permissions are granted that the settings ask for: the token names them.</summary>
internal sealed class GraphCheck(
    IOptions<GraphOptions> graph, IOptions<DirectoryOptions> directory, IOptions<BotFrameworkOptions> bot, BotTokenCredential credential) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Graph;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (!graph.Value.Enabled)
            return [new Finding(FindingLevel.Fine, texts.Graph, texts.GraphOff)];

        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([$"{GraphAddress.Resource(bot.Value)}/.default"]), cancellationToken);
            var granted = new JwtSecurityTokenHandler().ReadJwtToken(token.Token).Claims.Where(c => c.Type == "roles").Select(c => c.Value).ToHashSet();
            var missing = Needed().Where(needed => !granted.Contains(needed.Permission)).ToList();
            return missing.Count == 0
                ? [new Finding(FindingLevel.Fine, texts.Graph, texts.GraphFine)]
                : [.. missing.Select(m => new Finding(FindingLevel.Problem, texts.Graph, texts.PermissionMissing(m.Permission, m.For(texts)), texts.PermissionRepair(m.Permission)))];
        }
        catch (AuthenticationFailedException)
        {
            // Why is said of the credential.
            return [new Finding(FindingLevel.Problem, texts.Graph, texts.GraphNoToken, texts.GraphNoTokenRepair)];
        }
    }

    private IEnumerable<(string Permission, Func<DoctorTexts, string> For)> Needed()
    {
        yield return ("User.Read.All", t => t.ForPeople);
        yield return ("GroupMember.Read.All", t => t.ForGroups);
        yield return ("Group.ReadBasic.All", t => t.ForGroups);
        if (directory.Value.WorkingHours)
            yield return ("MailboxSettings.Read", t => t.ForHours);
        if (!graph.Value.InstallApp)
            yield break;

        yield return ("AppCatalog.Read.All", t => t.ForInstalling);
        yield return ("TeamsAppInstallation.ReadWriteSelfForUser.All", t => t.ForInstalling);
    }
}

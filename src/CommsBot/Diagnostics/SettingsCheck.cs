using CommsBot.BotFramework.Authentication;
using CommsBot.Settings;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>What the start would refuse, and what it takes but nobody can want.</summary>
internal sealed class SettingsCheck(
    IStartupValidator validator, IConfiguration configuration, IOptions<Access.RolesOptions> roles, LocalTrust local) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Settings;

    public Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        var failures = Failures();
        IReadOnlyList<Finding> findings = failures.Count > 0
            ? [.. failures.Select(failure => new Finding(FindingLevel.Problem, texts.Settings, failure))]
            : [new Finding(FindingLevel.Fine, texts.Settings, texts.SettingsFine), .. Admins(texts)];
        return Task.FromResult<IReadOnlyList<Finding>>([.. findings, .. Misspelt(texts)]);
    }

    private IReadOnlyList<string> Failures()
    {
        try
        {
            validator.Validate();
            return [];
        }
        catch (Exception exception) when (SettingFailures.Of(exception) is { } failures)
        {
            return failures;
        }
    }

    private IEnumerable<Finding> Misspelt(DoctorTexts texts) => UnknownSettings.Find(configuration).Select(unknown => new Finding(
        FindingLevel.Warning, texts.Settings, texts.ReadByNothing(unknown.Name),
        unknown.Nearest is { } near ? texts.ReadByNothingMeant(near) : texts.ReadByNothingRepair));

    private IEnumerable<Finding> Admins(DoctorTexts texts)
    {
        if (!local.IsActive && roles.Value.Admins is { Users.Count: 0, Groups.Count: 0 })
            yield return new Finding(FindingLevel.Warning, texts.Settings, texts.NoAdmins, texts.NoAdminsRepair);
    }
}

using CommsBot.Diagnostics;
using Microsoft.Extensions.Configuration.Memory;

namespace CommsBot.Privacy.Presets;

/// <summary>
/// What a preset sets, by the names that settings have in the configuration: the lowest layer of it, so that options just bind, and whatever somebody
/// has set goes before it.
/// </summary>
internal static class PresetDefaults
{
    private static readonly Dictionary<string, string?> Standard = new()
    {
        ["Recognition:Consent"] = "Silence",
        ["Recognition:NeedsApproval"] = "false",
        ["Privacy:Slices"] = "true",
        ["Privacy:FairnessByManager"] = "true",
        ["Retention:Answers"] = "24 months",
        ["Retention:UnpublishedNominations"] = "90 days",
        ["Retention:Deliveries"] = "12 months",
    };

    private static readonly Dictionary<string, string?> WorksCouncil = new()
    {
        ["Recognition:Consent"] = "AskFirst",
        ["Recognition:NeedsApproval"] = "true",
        ["Privacy:Slices"] = "false",
        ["Privacy:FairnessByManager"] = "false",
        // The audit log is kept as long as ever: it is about managers and admins, and what a council asks for.
        ["Retention:Answers"] = "90 days",
        ["Retention:UnpublishedNominations"] = "90 days",
        ["Retention:Deliveries"] = "90 days",
    };

    public static IReadOnlyDictionary<string, string?> Of(PrivacyPreset preset) => preset == PrivacyPreset.WorksCouncil ? WorksCouncil : Standard;

    /// <summary>A preset that there is not is told when settings are validated; until then the stricter one holds.</summary>
    public static PrivacyPreset Chosen(IConfiguration configuration) =>
        configuration[$"{PrivacyOptions.Section}:{nameof(PrivacyOptions.Preset)}"] is not { Length: > 0 } name ? PrivacyPreset.Standard
        : Enum.TryParse<PrivacyPreset>(name, ignoreCase: true, out var preset) ? preset
        : PrivacyPreset.WorksCouncil;

    /// <summary>After all other sources of the configuration are known, since one of them names the preset.</summary>
    public static void AddPrivacyPreset(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PresetDeviations>().AddCheck<PresetCheck>();
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Of(Chosen(builder.Configuration)) });
    }
}

namespace CommsBot.Privacy.Presets;

/// <summary>What somebody has set differently from the preset, be it stricter or not.</summary>
internal sealed class PresetDeviations(IConfiguration configuration)
{
    public PrivacyPreset Preset => PresetDefaults.Chosen(configuration);

    public IReadOnlyList<PresetDeviation> Find() =>
    [
        .. PresetDefaults.Of(Preset)
            .Where(d => !string.Equals(configuration[d.Key]?.Trim(), d.Value, StringComparison.OrdinalIgnoreCase))
            .Select(d => new PresetDeviation(d.Key, d.Value!, configuration[d.Key] ?? "")),
    ];
}

internal sealed record PresetDeviation(string Setting, string Preset, string Actual);

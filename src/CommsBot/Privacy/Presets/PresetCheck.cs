using CommsBot.Diagnostics;

namespace CommsBot.Privacy.Presets;

/// <summary>What the doctor says of the preset. Standard promises nothing beyond its settings; who chose another one may count on it.</summary>
internal sealed class PresetCheck(PresetDeviations deviations) : ICheck
{
    public static string Subject(DoctorTexts texts) => new PresetTexts(texts.Culture).Subject;

    public Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        var own = new PresetTexts(texts.Culture);
        var found = deviations.Preset == PrivacyPreset.Standard ? [] : deviations.Find();
        IReadOnlyList<Finding> findings = found.Count == 0
            ? [new Finding(FindingLevel.Fine, own.Subject, own.Fine(deviations.Preset))]
            : [.. found.Select(d => new Finding(FindingLevel.Warning, own.Subject, own.Deviates(d, deviations.Preset), own.DeviatesRepair))];
        return Task.FromResult(findings);
    }
}

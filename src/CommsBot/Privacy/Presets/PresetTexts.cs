using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Privacy.Presets;

internal sealed class PresetTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Subject => Text();

    public string DeviatesRepair => Text();

    public string Fine(PrivacyPreset preset) => Format(nameof(Fine), preset);

    public string Deviates(PresetDeviation deviation, PrivacyPreset preset) => Format(nameof(Deviates), deviation.Setting, deviation.Actual, preset, deviation.Preset);
}

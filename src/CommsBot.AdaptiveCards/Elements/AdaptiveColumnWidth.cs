using System.Globalization;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Width of a column.</summary>
[JsonConverter(typeof(AdaptiveColumnWidthConverter))]
public sealed record AdaptiveColumnWidth
{
    private AdaptiveColumnWidth(string value, bool isWeight) => (Value, IsWeight) = (value, isWeight);

    /// <summary>As wide as its content.</summary>
    public static AdaptiveColumnWidth Auto { get; } = new("auto", false);

    /// <summary>Takes the width that is left.</summary>
    public static AdaptiveColumnWidth Stretch { get; } = new("stretch", false);

    internal string Value { get; }

    internal bool IsWeight { get; }

    internal bool IsValid => IsWeight
        ? double.TryParse(Value, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight) && weight > 0
        : Value is "auto" or "stretch" || (Value.EndsWith("px", StringComparison.Ordinal) && int.TryParse(Value[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>A share of the width that is left, against the other weights.</summary>
    public static AdaptiveColumnWidth Weight(double weight) => new(weight.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>An exact width.</summary>
    public static AdaptiveColumnWidth Pixels(int pixels) => new($"{pixels}px", false);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static AdaptiveColumnWidth Of(string value) => new(value, false);
}

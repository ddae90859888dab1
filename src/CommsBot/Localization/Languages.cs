using System.Globalization;

namespace CommsBot.Localization;

internal static class Languages
{
    /// <summary>One culture per translated language, the default first. A further language is a set of .resx files and a line here.</summary>
    public static IReadOnlyList<CultureInfo> Supported { get; } = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];

    /// <summary>The culture of a Teams locale such as <c>de-AT</c>; English when it is missing, malformed or not translated.</summary>
    public static CultureInfo FromLocale(string? locale)
    {
        var language = locale?.Split('-', '_')[0];
        return Supported.FirstOrDefault(s => s.Name.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? Supported[0];
    }
}

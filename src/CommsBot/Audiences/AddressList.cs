using System.Text.RegularExpressions;

namespace CommsBot.Audiences;

/// <summary>Mail addresses out of whatever was pasted: one a line, separated by commas or semicolons, "Ann Lee &lt;ann@contoso.com&gt;", or a CSV table.</summary>
internal static partial class AddressList
{
    public const int MostAddresses = 50_000;

    /// <returns>Each once, in lower case, in the order of the text.</returns>
    public static IReadOnlyList<string> Parse(string text) => [.. Address().Matches(text).Select(m => m.Value.ToLowerInvariant()).Distinct()];

    [GeneratedRegex(@"[^\s,;<>""()\[\]@:|]+@[^\s,;<>""'()\[\]@:|]+\.[^\s,;<>""'()\[\]@:|.]+")]
    private static partial Regex Address();
}

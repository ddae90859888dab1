using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CommsBot.Teams;

/// <summary>
/// What somebody typed, in one way of writing it: characters for the references that clients send (<c>&amp;amp;</c>, <c>&amp;nbsp;</c>), umlauts in one
/// letter, and plain blanks for all kinds of them. Lines stay lines.
/// </summary>
internal static partial class TypedText
{
    public static string Read(string text) => Blanks().Replace(WebUtility.HtmlDecode(text).Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"[^\S\r\n\u2028\u2029\u0085]+")]
    private static partial Regex Blanks();
}

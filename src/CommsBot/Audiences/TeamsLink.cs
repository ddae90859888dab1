using System.Text.RegularExpressions;

namespace CommsBot.Audiences;

/// <summary>The thread id in a link to a team or channel, as Teams' menus give it, or the id alone.</summary>
internal static partial class TeamsLink
{
    /// <returns>Null for anything else.</returns>
    public static string? ThreadIdIn(string text) =>
        ThreadId().Match(Uri.UnescapeDataString(text.Trim())) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"19:[\w-]+@thread\.(tacv2|skype)")]
    private static partial Regex ThreadId();
}

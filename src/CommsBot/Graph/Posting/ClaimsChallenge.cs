using System.Text;
using System.Text.RegularExpressions;

namespace CommsBot.Graph.Posting;

/// <summary>https://learn.microsoft.com/entra/identity-platform/claims-challenge</summary>
internal static partial class ClaimsChallenge
{
    public static string? Find(string wwwAuthenticate)
    {
        if (Claims().Match(wwwAuthenticate) is not { Success: true } found)
            return null;

        var padded = found.Groups[1].Value.Replace('-', '+').Replace('_', '/');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    [GeneratedRegex("claims=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Claims();
}

using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The origins that may be sent activities and the bot's token: exact scheme, host and port. Never a suffix: anybody may register a name
/// under <c>trafficmanager.net</c>. In local mode there is no token, and every origin on this machine may be talked to, but no other.
/// </summary>
internal sealed class TrustedServiceUrls(IOptions<BotFrameworkOptions> options, LocalMode localMode)
{
    private readonly FrozenSet<string> origins = BotCloudEndpoints.For(options.Value).TrustedServiceHosts
        .Select(Origin).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Contains(Uri uri) =>
        uri.IsAbsoluteUri && OutsideAddress.IsHttpsOrLoopback(uri)
        && (localMode.IsActive ? OutsideAddress.IsLoopbackHost(uri.Host) : origins.Contains(uri.GetLeftPart(UriPartial.Authority)));

    public static bool CanRead(string hostOrOrigin) => Origin(hostOrOrigin) is not null;

    // A bare host means https on the standard port.
    private static string? Origin(string hostOrOrigin)
    {
        var text = hostOrOrigin.Contains("://", StringComparison.Ordinal) ? hostOrOrigin : $"https://{hostOrOrigin}";
        var isOrigin = Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            && OutsideAddress.IsHttpsOrLoopback(uri) && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && !text.Contains('*', StringComparison.Ordinal);
        return isOrigin ? uri!.GetLeftPart(UriPartial.Authority) : null;
    }
}

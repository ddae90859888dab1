using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace CommsBot.BotFramework.Authentication;

/// <summary>Which addresses may be talked to: https anywhere, plain http on this machine only.</summary>
internal static class OutsideAddress
{
    public static bool IsHttpsOrLoopback([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHttpsOrLoopback(uri);

    public static bool IsHttpsOrLoopback(Uri uri) =>
        uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopbackHost(uri.Host)));

    public static bool IsLoopback([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHttpsOrLoopback(uri) && IsLoopbackHost(uri.Host);

    /// <summary>Only the name <c>localhost</c> and loopback addresses; what other names resolve to is somebody else's decision.</summary>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

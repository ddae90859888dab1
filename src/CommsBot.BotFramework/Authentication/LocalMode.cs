using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The only way to talk to the bot without a token: Development, no credentials configured, and everything about the request says that it
/// came from this machine. The address alone does not (a tunnel makes everyone loopback), nor does the Host header (anyone can write it).
/// </summary>
internal sealed class LocalMode(IHostEnvironment environment, IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"];
    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-"];

    public bool IsActive { get; } = environment.IsDevelopment() && !options.Value.HasAppId && !options.Value.HasCredential;

    /// <summary>The reason to refuse the request, or null.</summary>
    public static AuthenticationFailureReason? Check(HttpContext context)
    {
        if (NotFromThisMachine(context) is { } reason)
            return reason;

        var headers = context.Request.Headers;
        if (headers.ContainsKey(HeaderNames.Origin) || headers.ContainsKey("Sec-Fetch-Site"))
            return AuthenticationFailureReason.SentByBrowser;

        // Somebody believes that this bot checks tokens, most likely Teams through a tunnel. Accepting it unchecked would be worse than refusing.
        return headers.ContainsKey(HeaderNames.Authorization) ? AuthenticationFailureReason.UnexpectedToken : null;
    }

    /// <summary>The reason to refuse a request of any kind, also of a browser, or null.</summary>
    public static AuthenticationFailureReason? NotFromThisMachine(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
            return AuthenticationFailureReason.NotLoopback;
        if (!OutsideAddress.IsLoopbackHost(context.Request.Host.Host))
            return AuthenticationFailureReason.HostNotLoopback;
        return context.Request.Headers.Keys.Any(IsForwardingHeader) ? AuthenticationFailureReason.Forwarded : null;
    }

    private static bool IsForwardingHeader(string name) =>
        ForwardingHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Local mode for an application's own endpoints, under the guards of unauthenticated activities: Development, no credentials, and a request
/// that this machine sent to itself. Unlike activities, requests of a browser are taken.
/// </summary>
public sealed class LocalTrust
{
    /// <param name="environment">Has to be Development.</param>
    /// <param name="options">Have to be without app id and credential.</param>
    public LocalTrust(IHostEnvironment environment, IOptions<BotFrameworkOptions> options) => IsActive = new LocalMode(environment, options).IsActive;

    /// <summary>Whether the bot runs in local mode at all.</summary>
    public bool IsActive { get; }

    /// <summary>Whether local mode is active and the request came from this machine: loopback address and Host, no forwarding headers.</summary>
    public bool Covers(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsActive && LocalMode.NotFromThisMachine(context) is null;
    }
}

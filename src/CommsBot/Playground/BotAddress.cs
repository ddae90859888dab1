using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommsBot.Playground;

/// <summary>Where this machine reaches the bot.</summary>
internal static class BotAddress
{
    /// <summary>The first address the started server listens on, http before https; null under a test server, which has none.</summary>
    public static string? Of(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.OrderByDescending(address => address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault() is not { } first) return null;
        var bound = BindingAddress.Parse(first);
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }
}

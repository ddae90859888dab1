using CommsBot.BotFramework.Authentication;
using CommsBot.Playground;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>Links from cards to pages.</summary>
internal sealed class PageAddress(IOptions<WebOptions> options, LocalTrust local, IServer server)
{
    /// <param name="path">From the root, with a slash in front.</param>
    /// <returns>Null where the bot does not know how people reach it: <see cref="WebOptions.PublicUrl"/> says it.</returns>
    public string? Of(string path)
    {
        var root = local.IsActive ? BotAddress.Of(server) : string.IsNullOrWhiteSpace(options.Value.PublicUrl) ? null : options.Value.PublicUrl;
        return root is null ? null : root.TrimEnd('/') + path;
    }
}

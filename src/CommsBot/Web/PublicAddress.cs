using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>
/// Lets a request have the address that people use, whatever a proxy in front made of it. Never in local mode, which looks at the Host header.
/// </summary>
internal sealed class PublicAddress(RequestDelegate next, IOptions<WebOptions> options, LocalTrust local)
{
    private readonly Uri? address =
        local.IsActive || string.IsNullOrWhiteSpace(options.Value.PublicUrl) ? null : new Uri(options.Value.PublicUrl);

    public Task InvokeAsync(HttpContext context)
    {
        if (address is not null)
            (context.Request.Scheme, context.Request.Host) = (address.Scheme, new HostString(address.Authority));
        return next(context);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Maps the bot's endpoint.</summary>
public static class BotFrameworkEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the endpoint that Teams sends activities to. It authenticates by itself, whatever the application's own policies are.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path; that of the Azure Bot resource's messaging endpoint.</param>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var adapter = endpoints.ServiceProvider.GetRequiredService<CloudAdapter>();
        var bot = endpoints.ServiceProvider.GetRequiredService<BotInOwnScope>();
        return endpoints.MapPost(pattern, context => adapter.ProcessAsync(context.Request, context.Response, bot)).AllowAnonymous();
    }
}

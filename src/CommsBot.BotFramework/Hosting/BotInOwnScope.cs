using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Gives each turn its own bot and services: those of the request are gone when a turn takes longer than it.</summary>
internal sealed class BotInOwnScope(IServiceScopeFactory scopes) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turnContext, cancellationToken);
    }
}

using CommsBot.BotFramework.Connector;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Puts the client for the turn's service URL into its state.</summary>
internal sealed class ConnectorInTurnState(IConnectorClientFactory connectors) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ServiceUrl is { Length: > 0 } serviceUrl)
            turnContext.TurnState.Set(connectors.Create(serviceUrl));
        return next(cancellationToken);
    }
}

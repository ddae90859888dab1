using System.Collections.Concurrent;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>What the bot under test does; by default nothing but remember.</summary>
internal sealed class BotScript
{
    public ConcurrentQueue<Activity> Received { get; } = new();

    public BotCallbackHandler OnTurn { get; set; } = (_, _) => Task.CompletedTask;
}

internal sealed class ScriptedBot(BotScript script) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        script.Received.Enqueue(turnContext.Activity);
        return script.OnTurn(turnContext, cancellationToken);
    }
}

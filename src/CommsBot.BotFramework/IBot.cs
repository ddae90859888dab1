namespace CommsBot.BotFramework;

/// <summary>A bot: something that reacts to what happens in conversations.</summary>
public interface IBot
{
    /// <summary>Reacts to one activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}

/// <summary>The work of one turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

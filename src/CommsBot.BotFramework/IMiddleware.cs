namespace CommsBot.BotFramework;

/// <summary>Something around every turn, in the order of registration and back in reverse.</summary>
public interface IMiddleware
{
    /// <summary>Acts before and after the rest of the turn; not calling <paramref name="next"/> ends the turn here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken);
}

/// <summary>The rest of the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

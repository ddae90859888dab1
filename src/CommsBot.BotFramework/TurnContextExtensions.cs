using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>Answering an invoke.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sets what the HTTP answer to this turn's invoke carries, in place of an earlier answer.</summary>
    public static void SetInvokeResponse(this ITurnContext turnContext, InvokeResponse response)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(response);
    }

    /// <summary>What the HTTP answer to this turn's invoke carries so far; null when nothing was set.</summary>
    public static InvokeResponse? GetInvokeResponse(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<InvokeResponse>();
    }
}

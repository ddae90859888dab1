using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>Answering an invoke.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sets what the HTTP answer to this turn's invoke carries, in place of an earlier answer.</summary>
    public static void SetInvokeResponse(this ITurnContext turnContext, InvokeResponse response) => Kept(turnContext).InvokeResponse = response;

    /// <summary>What the HTTP answer to this turn's invoke carries so far.</summary>
    public static InvokeResponse? GetInvokeResponse(this ITurnContext turnContext) => Kept(turnContext).InvokeResponse;

    private static TurnContext Kept(ITurnContext turnContext) =>
        turnContext as TurnContext ?? throw new ArgumentException("Invokes are answered on the turn that the adapter made.", nameof(turnContext));
}

using CommsBot.BotFramework;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Benchmarks.Turns;

/// <summary>Answers a vote with the card; no database, since the peer has none.</summary>
internal sealed class VoteBot : TeamsActivityHandler
{
    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var data = invokeValue.Action!.Data!.Value;
        var card = VoteCard.Create(data.GetProperty("poll").GetString()!, data.GetProperty("choice").GetInt32());
        return Task.FromResult(AdaptiveCardInvokeResponse.Card(card.ToJsonElement()));
    }
}

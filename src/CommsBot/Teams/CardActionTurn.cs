using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>A tap on one of the bot's cards.</summary>
internal sealed partial class CardActionTurn(
    IEnumerable<CardActionRoute> routes, IEnumerable<ITurnObserver> observers, IServiceProvider services, ILogger<CardActionTurn> logger)
{
    public async Task<AdaptiveCardInvokeResponse> AnswerInvokeAsync(
        TeamsTurn turn, AdaptiveCardInvokeAction? action, CancellationToken cancellationToken) =>
        await AnswerAsync(turn, action?.Verb, action?.Data ?? default, cancellationToken) switch
        {
            CardActionAnswer.Show show => AdaptiveCardInvokeResponse.Card(show.Card.ToJsonElement()),
            CardActionAnswer.Say say => AdaptiveCardInvokeResponse.Message(say.Sentence),
            _ => throw new InvalidOperationException("A card action is answered by a card or a sentence."),
        };

    /// <summary>Action.Submit, the fallback of older clients, cannot carry a card back: the tapped message is updated instead.</summary>
    public async Task AnswerMessageAsync(TeamsTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var verb = new CardActionRequest(turn, data).Text(CardVerb.DataKey);
        var answer = await AnswerAsync(turn, verb, data, cancellationToken);
        if (answer is CardActionAnswer.Say say)
            await turn.SayAsync(say.Sentence, cancellationToken);
        else if (answer is CardActionAnswer.Show show)
            await ReplaceCardAsync(turn, show, cancellationToken);
    }

    private static Task ReplaceCardAsync(TeamsTurn turn, CardActionAnswer.Show show, CancellationToken cancellationToken)
    {
        var message = new CardMessage(show.Card, "").ToActivity();
        return turn.Context.Activity.ReplyToId is { Length: > 0 } card
            ? turn.Context.UpdateActivityAsync(message with { Id = card }, cancellationToken)
            : turn.Context.SendActivityAsync(message, cancellationToken);
    }

    private async Task<CardActionAnswer> AnswerAsync(TeamsTurn turn, string? verb, JsonElement data, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
            turn = await observer.ObserveAsync(turn, cancellationToken);

        if (turn.IsForgotten)
            return new CardActionAnswer.Say(new TeamsTexts(turn.Culture).Forgotten);
        if (routes.FirstOrDefault(r => r.Verb == verb) is { } route)
            return await route.RunAsync(services, new CardActionRequest(turn, data), cancellationToken);

        Log.UnknownVerb(logger);
        return new CardActionAnswer.Say(new TeamsTexts(turn.Culture).UnknownAction);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A card action with a verb that no feature knows was refused: the card is older or newer than this version, or forged.")]
        public static partial void UnknownVerb(ILogger logger);
    }
}

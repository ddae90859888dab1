using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>A message to the bot: a typed command, or a card action from a client that only knows Action.Submit.</summary>
internal sealed class MessageTurn(
    CommandRouter commands, CardActionTurn cardActions, HomeCard home, IEnumerable<ITurnObserver> observers, IServiceProvider services)
{
    public async Task RunAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Context.Activity.Value is { } value)
        {
            await cardActions.AnswerMessageAsync(turn, value, cancellationToken);
            return;
        }

        var text = TypedText.Read(turn.Context.Activity.RemoveRecipientMention());
        var match = commands.Find(text);
        turn = await ObserveAsync(turn with { TypedLanguage = match?.Words.Language }, cancellationToken);

        if (match is not null)
            await match.Route.RunAsync(services, new CommandRequest(turn, match.Argument), cancellationToken);
        else
            await turn.ShowAsync(home.ForUnknownText(turn, text, commands.Nearest(text)), cancellationToken);
    }

    private async Task<TeamsTurn> ObserveAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
            turn = await observer.ObserveAsync(turn, cancellationToken);

        return turn;
    }
}

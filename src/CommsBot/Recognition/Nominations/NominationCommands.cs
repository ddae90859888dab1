using CommsBot.Audiences;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary><c>nominate</c>, typed.</summary>
internal sealed class NominationCommands(Nominate nominate, People people)
{
    public async Task NominateAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var text = NominationText.Parse(request.Argument, turn.Mentions);
        var texts = new NominationTexts(turn.Culture);

        if (NamesTheBot(text, request))
        {
            await turn.SayAsync(texts.NotTheBot, cancellationToken);
            return;
        }

        var nominees = new List<PersonId>();
        foreach (var mention in text.Mentioned)
        {
            if (await people.FindAsync(turn.TenantId, mention.User.TeamsUserId, cancellationToken) is { } person)
                nominees.Add(person.Id);
        }

        var draft = NominationDraft.Empty(turn) with { Nominees = nominees, UnresolvedNames = text.PlainNames, Value = text.Value, Reason = text.Reason };
        await ShowAsync(turn, await nominate.ContinueAsync(draft, turn, turn.ActivityKey, cancellationToken), cancellationToken);
    }

    private static Task ShowAsync(TeamsTurn turn, NominationStep step, CancellationToken cancellationToken) => step switch
    {
        NominationStep.Refuse refuse => turn.SayAsync(refuse.Sentence, cancellationToken),
        NominationStep.Done done => turn.SayAsync(done.Sentence, cancellationToken),
        NominationStep.Ask ask => turn.ShowAsync(new CardMessage(ask.Card, ask.Notification), cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    // "@CommsBot nominate @CommsBot": the bot's mentions are gone from the text, so nobody is left and it was mentioned twice.
    private static bool NamesTheBot(NominationText text, CommandRequest request) =>
        text.PlainNames.Any(name => PersonName.Key(name) == PersonName.Key(request.Turn.Bot.Name))
        || (text is { Mentioned.Count: 0, PlainNames.Count: 0 } && request.Turn.BotMentions > 1);
}

using CommsBot.Audiences;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary><c>nominate</c>, typed.</summary>
internal sealed class NominationCommands(Nominate nominate, People people)
{
    public static readonly IReadOnlyList<CommandWords> Words =
    [
        CommandWords.English("nominate"), CommandWords.English("nomination"), CommandWords.German("nominiere"), CommandWords.German("nominier"),
        CommandWords.German("nominieren") with { IsInfinitive = true }, CommandWords.German("nominierung"),
    ];

    // How Teams' ids of bots, and of teams and channels, begin.
    private const string BotPrefix = "28:";
    private const string PlacePrefix = "19:";

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

        if (text.Mentioned.Any(m => m.User.TeamsUserId.StartsWith(BotPrefix, StringComparison.Ordinal)))
        {
            await turn.SayAsync(texts.BotsCannot, cancellationToken);
            return;
        }

        // A mention of a team or channel is a name like one that was typed.
        var places = text.Mentioned.Where(m => m.User.TeamsUserId.StartsWith(PlacePrefix, StringComparison.Ordinal)).ToList();
        var nominees = new List<PersonId>();
        foreach (var mention in text.Mentioned.Except(places))
        {
            if (await people.FindAsync(turn.TenantId, mention.User.TeamsUserId, cancellationToken) is not { } person)
            {
                // They asked to be forgotten.
                await turn.SayAsync(texts.PersonGone(turn.Typed(texts.Example)), cancellationToken);
                return;
            }

            nominees.Add(person.Id);
        }

        if (text.NamesNominator)
            nominees.Add(await people.GetSenderAsync(turn, cancellationToken));

        var draft = NominationDraft.Empty(turn) with { Nominees = nominees, UnresolvedNames = [.. text.PlainNames, .. places.Select(p => p.User.Name)], Value = text.Value, Reason = text.Reason };
        await ShowAsync(turn, await nominate.ContinueAsync(draft, turn, new NominationAct(turn.ActivityKey), cancellationToken), cancellationToken);
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
        text.NamesBot
        || text.PlainNames.Any(name => PersonName.Key(name) == PersonName.Key(request.Turn.Bot.Name))
        || (text is { Mentioned.Count: 0, PlainNames.Count: 0 } && request.Turn.BotMentions > 1);
}

using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.Endorsements;

/// <summary>Taps on <see cref="EndorsementCard"/>.</summary>
internal sealed class EndorsementActions(EndorseNomination endorse, ReadNomination readNomination, People people)
{
    public async Task<CardActionAnswer> EndorseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new EndorsementTexts(turn.Culture);
        if (NominationActions.IdOf(request) is not { } id)
            return new CardActionAnswer.Say(texts.Gone);

        var person = await people.GetSenderAsync(turn, cancellationToken);
        return await endorse.RunAsync(id, person, turn, cancellationToken) switch
        {
            EndorseOutcome.Own => new CardActionAnswer.Say(texts.NotYourOwn),
            EndorseOutcome.AboutThem => new CardActionAnswer.Say(texts.NotTheNominee),
            EndorseOutcome.Counted when await readNomination.PublicAsync(id, cancellationToken) is { Names.Count: > 0 } view =>
                new CardActionAnswer.Show(EndorsementCard.Create(view, turn.Culture, texts.Thanks)),
            _ => new CardActionAnswer.Say(texts.Gone),
        };
    }
}

using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Taps on nomination cards.</summary>
internal sealed class NominationActions(CommsBotDbContext db, Nominate nominate, People people, ReadNotice readNotice, AnswerNotice answerNotice)
{
    public async Task<CardActionAnswer> OpenFormAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var draft = NominationDraft.Empty(request.Turn);
        return Answer(request.Turn, await nominate.ContinueAsync(draft, request.Turn, NominationAct.Of(draft), cancellationToken));
    }

    /// <summary>The form was sent, or a person chosen: the draft goes on with what the card adds.</summary>
    public async Task<CardActionAnswer> ContinueAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new NominationTexts(turn.Culture);
        var draft = NominationDraft.From(request);
        if (draft.AskedBy != turn.Sender.TeamsUserId)
            return new CardActionAnswer.Say(texts.NotYourForm(turn.Typed(texts.Example)));

        var step = await nominate.ContinueAsync(draft, turn, NominationAct.Of(draft), cancellationToken);
        var answer = Answer(turn, step);

        // Others in the channel see the form too, and an answer changes it for the one who tapped only.
        if (step is NominationStep.Done && turn.Scope != ConversationScope.Personal && answer is CardActionAnswer.Show show
            && turn.Context.Activity.ReplyToId is { Length: > 0 } form)
        {
            await turn.Context.UpdateActivityAsync(new CardMessage(show.Card, "").ToActivity() with { Id = form }, cancellationToken);
        }

        return answer;
    }

    public Task<CardActionAnswer> DeclineAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeNomineeAsync(request, answerNotice.DeclineAsync, cancellationToken);

    public Task<CardActionAnswer> AcceptAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeNomineeAsync(request, answerNotice.ConsentAsync, cancellationToken);

    public static NominationId? IdOf(CardActionRequest request) => ITypedId<NominationId>.TryParse(request.Text("nomination"));

    private async Task<CardActionAnswer> ChangeNomineeAsync(
        CardActionRequest request, Func<NominationId, PersonId, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(request.Turn.Culture);
        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        if (IdOf(request) is not { } id || !await db.Set<Nominee>().AnyAsync(n => n.NominationId == id && n.PersonId == me, cancellationToken))
            return new CardActionAnswer.Say(texts.PersonGone(request.Turn.Typed(texts.Example)));

        await change(id, me, cancellationToken);
        return new CardActionAnswer.Show(NoticeCard.Create(await readNotice.RunAsync(id, me, cancellationToken), request.Turn.Culture));
    }

    private static CardActionAnswer Answer(TeamsTurn turn, NominationStep step) => step switch
    {
        NominationStep.Refuse refuse => new CardActionAnswer.Say(refuse.Sentence),
        NominationStep.Ask ask => new CardActionAnswer.Show(ask.Card),
        NominationStep.Done done => new CardActionAnswer.Show(ThankYouCard(turn.Culture, done.Sentence)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static AdaptiveCard ThankYouCard(CultureInfo culture, string sentence) =>
        CardFrame.Create(culture, [CardFrame.Header("🙌", new RecognitionTexts(culture).Kind, AdaptiveText.Escape(sentence))]);
}

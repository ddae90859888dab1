using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Kudos;

/// <summary><c>my kudos</c>, typed, and the taps on its cards.</summary>
internal sealed class KudosActions(
    CommsBotDbContext db, ReadKudos readKudos, ReadNomination readNomination, ReadNotice readNotice, WithdrawNomination withdraw, People people)
{
    public async Task ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new KudosTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
            await turn.SayAsync(texts.InOwnChatOnly(texts.Example), cancellationToken);
        else
            await turn.ShowAsync(new CardMessage(await PageAsync(KudosSide.Received, 0, turn, cancellationToken), texts.Kind), cancellationToken);
    }

    public async Task<CardActionAnswer> TurnAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        new CardActionAnswer.Show(await PageAsync(SideIn(request), request.Number(KudosCard.Page) ?? 0, request.Turn, cancellationToken));

    public Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (id, me) => SideIn(request) == KudosSide.Given
            ? KudosCard.Mine(await readNomination.WholeAsync(id, cancellationToken), request.Turn.Culture)
            : NoticeCard.Create(await readNotice.RunAsync(id, me, cancellationToken), request.Turn.Culture),
        SideIn(request),
        cancellationToken);

    public Task<CardActionAnswer> WithdrawAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (id, me) =>
        {
            var problem = await withdraw.RunAsync(id, me, cancellationToken) ? null : new KudosTexts(request.Turn.Culture).TooLate;
            return KudosCard.Mine(await readNomination.WholeAsync(id, cancellationToken), request.Turn.Culture, problem);
        },
        KudosSide.Given,
        cancellationToken);

    private async Task<AdaptiveCard> PageAsync(KudosSide side, int page, TeamsTurn turn, CancellationToken cancellationToken) =>
        KudosCard.Create(await readKudos.RunAsync(await people.GetSenderAsync(turn, cancellationToken), side, page, turn, cancellationToken), turn.Culture);

    /// <summary>Only for who gave it, or who got it and was told.</summary>
    private async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<NominationId, PersonId, Task<AdaptiveCard>> run, KudosSide side, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        return NominationActions.IdOf(request) is { } id
            && await db.Set<Nomination>().AnyAsync(
                n => n.Id == id
                    && (side == KudosSide.Given ? n.NominatorId == me : n.Nominees.Any(p => p.PersonId == me && p.NoticeClaimedAt != null)),
                cancellationToken)
            ? new CardActionAnswer.Show(await run(id, me))
            : new CardActionAnswer.Say(new KudosTexts(request.Turn.Culture).Gone);
    }

    private static KudosSide SideIn(CardActionRequest request) =>
        request.Text(KudosCard.Side) == nameof(KudosSide.Given) ? KudosSide.Given : KudosSide.Received;
}

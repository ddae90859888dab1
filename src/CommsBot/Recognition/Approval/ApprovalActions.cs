using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Approval;

/// <summary>What comms managers type and tap about nominations that wait for them. Managers of some audiences only are not asked: a shout-out is for all.</summary>
internal sealed class ApprovalActions(
    CommsBotDbContext db, ReadNomination readNomination, DecideNomination decide, ChatRoles roles, People people, IOptions<RecognitionOptions> options)
{
    private const int MostListed = 10;

    public async Task ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new ApprovalTexts(turn.Culture);
        if (!await IsManagerAsync(turn, cancellationToken))
        {
            await turn.SayAsync(texts.ManagersOnly, cancellationToken);
            return;
        }

        if (turn.Scope != ConversationScope.Personal)
        {
            await turn.SayAsync(texts.InOwnChatOnly, cancellationToken);
            return;
        }

        var ids = await db.Set<Nomination>()
            .Where(n => n.TenantId == turn.TenantId && n.State == NominationState.AwaitingApproval)
            .OrderBy(n => n.MadeAt)
            .Take(MostListed)
            .Select(n => n.Id)
            .ToListAsync(cancellationToken);
        List<NominationView> waiting = [];
        foreach (var id in ids)
            waiting.Add(await readNomination.WholeAsync(id, cancellationToken));
        await turn.ShowAsync(DecisionCard.List(waiting, turn.Culture), cancellationToken);
    }

    public Task<CardActionAnswer> ReviewAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request, view => Task.FromResult(DecisionCard.Create(view, request.Turn.Culture, options.Value)), cancellationToken);

    public Task<CardActionAnswer> ApproveAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async view =>
        {
            var texts = new ApprovalTexts(request.Turn.Culture);
            var reason = request.Text(DecisionCard.Reason)?.Trim() ?? view.Reason;
            var (least, most) = (options.Value.MinReasonLength, options.Value.MaxReasonLength);
            if (reason.Length < least || reason.Length > most)
                return DecisionCard.Create(view, request.Turn.Culture, options.Value, texts.ReasonError(least, most));

            return Done(await decide.ApproveAsync(view, reason, request.Turn, cancellationToken), view, texts.Approved, texts);
        },
        cancellationToken);

    public Task<CardActionAnswer> TurnDownAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async view =>
        {
            var texts = new ApprovalTexts(request.Turn.Culture);
            var why = request.Text(DecisionCard.Note)?.Trim() ?? "";
            if (why is "")
                return DecisionCard.Create(view, request.Turn.Culture, options.Value, texts.NoteMissing(view.NominatorName));

            why = why.Length <= DecisionCard.MaxNoteLength ? why : why[..DecisionCard.MaxNoteLength];
            return Done(await decide.DeclineAsync(view, why, request.Turn, cancellationToken), view, texts.TurnedDown(view.NominatorName), texts);
        },
        cancellationToken);

    private static AdaptiveCard Done(bool isOurs, NominationView view, string sentence, ApprovalTexts texts) =>
        DecisionCard.Done(view, isOurs ? sentence : texts.Settled, texts.Culture);

    private async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<NominationView, Task<AdaptiveCard>> run, CancellationToken cancellationToken)
    {
        var (turn, texts) = (request.Turn, new ApprovalTexts(request.Turn.Culture));
        if (!await IsManagerAsync(turn, cancellationToken))
            return new CardActionAnswer.Say(texts.ManagersOnly);

        var manager = await people.GetSenderAsync(turn, cancellationToken);
        var nomination = NominationActions.IdOf(request) is { } id
            ? await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).SingleOrDefaultAsync(n => n.Id == id && n.TenantId == turn.TenantId, cancellationToken)
            : null;
        if (nomination is null)
            return new CardActionAnswer.Say(texts.Settled);
        if (nomination.Nominees.Any(n => n.PersonId == manager))
            return new CardActionAnswer.Say(texts.AboutYou);

        var view = await readNomination.WholeAsync(nomination.Id, cancellationToken);
        return new CardActionAnswer.Show(
            nomination.State == NominationState.AwaitingApproval ? await run(view) : DecisionCard.Done(view, texts.Settled, turn.Culture));
    }

    private async Task<bool> IsManagerAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        (await roles.RightsOfAsync(turn, cancellationToken)).MayReachEveryone;
}

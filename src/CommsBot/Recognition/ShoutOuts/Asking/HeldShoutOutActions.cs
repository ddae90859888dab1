using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>Answers to <see cref="HeldShoutOutCard"/>, given in a chat or in the channel. Of several people's the first counts.</summary>
internal sealed class HeldShoutOutActions(
    CommsBotDbContext db, ShoutOutLedger ledger, PostShoutOut post, ShoutOutRights rights, People people, TimeProvider clock)
{
    public Task<CardActionAnswer> IsThereAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (_, row, texts) => row.State == ShoutOutState.Unclear && await ledger.PostedAsync(row.Id, row.Attempt, new SendOutcome.Sent(null, null), cancellationToken)
            ? texts.HeldSettled(row.Week.ToString())
            : texts.HeldGone,
        cancellationToken);

    public Task<CardActionAnswer> SkipAsync(CardActionRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (_, row, texts) => await ledger.NotThereAsync(row, ShoutOutState.Skipped, null, null, cancellationToken) ? texts.SkippedNow(row.Week.ToString()) : texts.HeldGone,
        cancellationToken);

    public Task<CardActionAnswer> PostAgainAsync(CardActionRequest request, CancellationToken cancellationToken) => PostAsync(request, null, cancellationToken);

    public Task<CardActionAnswer> PostAsBotAsync(CardActionRequest request, CancellationToken cancellationToken) => PostAsync(request, PostingIdentity.Bot, cancellationToken);

    private Task<CardActionAnswer> PostAsync(CardActionRequest request, PostingIdentity? identity, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async (channel, row, texts) =>
        {
            // Names that went up under last week's mark would be read as old news; they go with the next post.
            if (ShoutOutCalendar.WeekOf(channel, clock.GetUtcNow()) != row.Week)
                return await ledger.NotThereAsync(row, ShoutOutState.Missed, null, null, cancellationToken) ? texts.WeekIsOver(row.Week.ToString()) : texts.HeldGone;

            var outcome = await post.RunAsync(channel, row, row.Week, identity ?? row.As, cancellationToken);
            return outcome is PostShoutOutOutcome.Stands { IsOurs: false } ? texts.HeldGone : ShoutOutSentences.Of(outcome, texts, request.Turn);
        },
        cancellationToken);

    private async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<ShoutOutChannel, ShoutOut, ShoutOutTexts, Task<string>> answer, CancellationToken cancellationToken)
    {
        var (turn, texts) = (request.Turn, new ShoutOutTexts(request.Turn.Culture));
        if (ITypedId<ShoutOutId>.TryParse(request.Text(HeldShoutOutCard.ShoutOutField)) is not { } id
            || await db.Set<ShoutOut>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.TenantId == turn.TenantId, cancellationToken) is not { } row
            || await db.Set<ShoutOutChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == row.ChannelId, cancellationToken) is not { } channel)
        {
            return new CardActionAnswer.Say(texts.HeldGone);
        }

        if (!await rights.MaySteerAsync(turn, channel.GroupId, cancellationToken))
            return new CardActionAnswer.Say(texts.StewardsOnly);
        if (row.State is not (ShoutOutState.Unclear or ShoutOutState.Held) || row.Attempt != request.Number(HeldShoutOutCard.AttemptField))
            return new CardActionAnswer.Show(SettledCard.Create(texts.HeldGone, turn.Culture));

        var sentence = await answer(channel, row, texts);
        if (sentence != texts.HeldGone)
        {
            db.Add(AuditEntry.Of(await people.GetActorAsync(turn, cancellationToken), AuditAction.ShoutOutDecided, $"{channel.Name} {row.Week}", sentence, clock));
            await db.SaveChangesAsync(cancellationToken);
        }

        var stands = await ledger.ReadAsync(row.Id, cancellationToken);
        return new CardActionAnswer.Show(stands.State is ShoutOutState.Unclear or ShoutOutState.Held
            ? HeldShoutOutCard.Create(stands, channel.Name, null, turn.Culture)
            : SettledCard.Create(sentence, turn.Culture));
    }
}

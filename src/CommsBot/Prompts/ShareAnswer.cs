using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>
/// Brings the post of one answer in step with what its person chose: posted once (claimed before), changed, or taken back. What was claimed and
/// neither confirmed nor refused is not posted again.
/// </summary>
internal sealed partial class ShareAnswer(
    CommsBotDbContext db, Conversations conversations, TeamsMessenger messenger, TimeProvider clock, ILogger<ShareAnswer> logger)
{
    public async Task<ShareOutcome> RunAsync(PromptSendingId sendingId, PersonId personId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await Answers(sendingId, personId).AsNoTracking().SingleAsync(cancellationToken);
            var outcome = await BringInStepAsync(answer, cancellationToken);

            // Changed while the post was under way: the newer tap saw it under way and left it to this one.
            var isStill = await Answers(sendingId, personId).AnyAsync(a => a.AnsweredAt == answer.AnsweredAt, cancellationToken);
            if (isStill || outcome != ShareOutcome.InStep)
                return outcome;
        }
    }

    private IQueryable<PromptAnswer> Answers(PromptSendingId sendingId, PersonId personId) =>
        db.Set<PromptAnswer>().Where(a => a.SendingId == sendingId && a.PersonId == personId);

    private async Task<ShareOutcome> BringInStepAsync(PromptAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is { Share: AnswerShare.Nobody, SharedActivityId: null })
            return ShareOutcome.InStep;

        var sending = await db.Set<PromptSending>().AsNoTracking().SingleAsync(s => s.Id == answer.SendingId, cancellationToken);
        var prompt = await db.Set<Prompt>().AsNoTracking().SingleAsync(p => p.Id == sending.PromptId, cancellationToken);
        var content = sending.Content ?? prompt.Content;
        if (content.Extras.AnswersChannelId is not { } channelId || await conversations.FindAsync(channelId, cancellationToken) is not { IsLeft: false } channel)
            return ShareOutcome.Refused;

        try
        {
            if (answer.SharedActivityId is not { } posted)
                return await PostAsync(answer, channel, await MessageAsync(prompt, sending, answer, cancellationToken), cancellationToken);

            var thread = $"{channelId};messageid={posted}";
            if (answer.Share == AnswerShare.Nobody)
                await TakeBackAsync(answer, thread, posted, cancellationToken);
            else
                await messenger.UpdateAsync(thread, posted, await MessageAsync(prompt, sending, answer, cancellationToken), cancellationToken);
            return ShareOutcome.InStep;
        }
        catch (ConnectorException exception)
        {
            Log.NotShared(logger, exception);
            return exception.IsUnconfirmed ? ShareOutcome.Unknown : ShareOutcome.Refused;
        }
    }

    private async Task<ShareOutcome> PostAsync(PromptAnswer answer, StoredConversation channel, CardMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mine = Answers(answer.SendingId, answer.PersonId);
        var claimed = await mine.Where(a => a.ShareClaimedAt == null && a.Share != AnswerShare.Nobody)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.ShareClaimedAt, now), cancellationToken);
        if (claimed == 0)
            return ShareOutcome.InStep;

        try
        {
            var activityId = await messenger.PostToChannelAsync(channel, message.ToActivity(), cancellationToken);
            await mine.ExecuteUpdateAsync(a => a.SetProperty(x => x.SharedActivityId, activityId), cancellationToken);
            return ShareOutcome.InStep;
        }
        catch (ConnectorException exception) when (!exception.IsUnconfirmed)
        {
            await mine.ExecuteUpdateAsync(a => a.SetProperty(x => x.ShareClaimedAt, (DateTimeOffset?)null), cancellationToken);
            throw;
        }
    }

    private async Task TakeBackAsync(PromptAnswer answer, string thread, string posted, CancellationToken cancellationToken)
    {
        await messenger.DeleteAsync(thread, posted, cancellationToken);
        await Answers(answer.SendingId, answer.PersonId).Where(a => a.SharedActivityId == posted).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.SharedActivityId, (string?)null).SetProperty(x => x.ShareClaimedAt, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>In the prompt's own language: a channel has no other.</summary>
    private async Task<CardMessage> MessageAsync(Prompt prompt, PromptSending sending, PromptAnswer answer, CancellationToken cancellationToken)
    {
        var culture = Languages.FromLocale(prompt.DefaultLanguage);
        var name = answer.Share == AnswerShare.WithName
            ? await db.Set<Person>().Where(p => p.Id == answer.PersonId).Select(p => p.Name).SingleAsync(cancellationToken)
            : null;
        return SharedAnswerCard.Create(ReadPrompt.TextOf(sending.Content ?? prompt.Content, sending.LibraryId, culture).Text, answer.Text, name, culture);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A shared answer could not be posted, changed or taken back.")]
        public static partial void NotShared(ILogger logger, Exception exception);
    }
}

internal enum ShareOutcome
{
    InStep,
    Refused,

    /// <summary>Teams did not say whether it was done.</summary>
    Unknown,
}

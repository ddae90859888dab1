using System.Globalization;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Asking;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls;

/// <summary>What campaigns need to know of polls: each sending is a wave.</summary>
internal sealed class PollCampaigns(
    CommsBotDbContext db, DraftPolls drafts, OpenWave openWave, PostWave postWave, IOptions<PollOptions> options, TimeProvider clock) : ICampaignContent
{
    public NudgeKind Kind => NudgeKind.Poll;

    public async Task<CampaignFace> ReadAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var poll = await drafts.ReadAsync(campaign, cancellationToken);
        return PollFace.Create(poll, campaign, await drafts.IsAskedAsync(poll.Id, cancellationToken), culture);
    }

    public async Task<CardMessage> PreviewAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var poll = await drafts.ReadAsync(campaign, cancellationToken);
        var owner = await db.Set<Audiences.Person>().Where(p => p.Id == poll.OwnerId).Select(p => p.Name).SingleAsync(cancellationToken);
        var texts = new AskingTexts(culture);
        var words = PollFace.WordsOf(poll, culture);
        if (poll.Questions.Count == 0)
            return new CardMessage(AskingCards.Kinds(culture, poll.Id.ToString()), texts.NoQuestions);

        var view = AskedPoll.Preview(poll, owner, clock.GetUtcNow().AddDays(campaign.OpenForDays), campaign.TimeZone, options.Value.BackupDays) with
        {
            IsInChannel = campaign.Target == CampaignTarget.Channel,
        };
        return new CardMessage(AnswerCards.Asking(view, culture, texts.PreviewNotice), new PollTexts(culture).NewNotification(words));
    }

    public async Task PrepareAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken)
    {
        var place = campaign is { Target: CampaignTarget.Channel, ChannelId: { } channel } ? new WavePlace(channel, channel) : null;
        await openWave.RunAsync(new PollId(campaign.SubjectId), sending.Key, place, sending.PlannedFor, sending.ExpiresAt, cancellationToken);
    }

    public async Task PostInChannelAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken)
    {
        var pollId = new PollId(campaign.SubjectId);
        await postWave.RunAsync(
            campaign, await db.Set<PollWave>().AsNoTracking().SingleAsync(w => w.PollId == pollId && w.Key == sending.Key, cancellationToken), cancellationToken);
    }

    public async Task<Guid> CopyAsync(Campaign campaign, DraftedBy by, CancellationToken cancellationToken)
    {
        var poll = await drafts.ReadAsync(campaign, cancellationToken);
        var copy = Poll.Create(
            new NewPoll(by.TenantId, by.OwnerId, by.Origin, poll.Questions, poll.DefaultLanguage) { Title = poll.Title, Rules = poll.Rules }, clock);
        return (await drafts.AddOnceAsync(copy, campaign.Copy(copy.Id.Value, by, clock), cancellationToken)).Id.Value;
    }

    /// <summary>What was asked already is closed; the job does the rest.</summary>
    public Task CancelledAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var (pollId, now) = (new PollId(campaign.SubjectId), clock.GetUtcNow());
        return db.Set<PollWave>().Where(w => w.PollId == pollId && w.ClosedAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedAt, now), cancellationToken);
    }
}

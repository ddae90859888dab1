using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Polls.Casting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>What campaigns need to know of polls: each sending is a wave.</summary>
internal sealed class PollCampaigns(CommsBotDbContext db, OpenWave openWave, PostWave postWave, TimeProvider clock) : ICampaignContent
{
    public NudgeKind Kind => NudgeKind.Poll;

    public async Task<CampaignFace> ReadAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var poll = await FindAsync(campaign, cancellationToken);
        var texts = new PollTexts(culture);
        return new CampaignFace
        {
            Icon = PollCards.Icon,
            Kind = texts.Kind,
            MakingSubtitle = texts.FormSubtitle,
            Words = poll.Words.For(culture, poll.DefaultLanguage),
            Languages = [.. Languages.Supported.Where(l => poll.Questions.All(q => q.Text.ByLanguage.ContainsKey(l.Name)))],
            List = new CampaignEdit(texts.FormButton, PollVerbs.OpenForm),
        };
    }

    /// <summary>Its answers are of a wave that does not exist, so they are not kept.</summary>
    public async Task<CardMessage> PreviewAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var poll = await FindAsync(campaign, cancellationToken);
        var owner = await db.Set<Person>().Where(p => p.Id == poll.OwnerId).Select(p => p.Name).SingleAsync(cancellationToken);
        var view = PollView.Of(AskedWave.Of(poll, owner), WaveCounts.None, isClosed: false, null, null, culture);
        return new CardMessage(PollCards.Asking(view, culture), new PollTexts(culture).NewNotification(view.Question));
    }

    public Task PrepareAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken) => openWave.RunAsync(
        new PollId(campaign.SubjectId),
        sending.Key,
        campaign is { Target: CampaignTarget.Channel, ChannelId: { } channel } ? new WavePlace(channel, channel) : null,
        sending.PlannedFor,
        sending.ExpiresAt,
        cancellationToken);

    public async Task PostInChannelAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken)
    {
        var pollId = new PollId(campaign.SubjectId);
        await postWave.RunAsync(
            campaign, await db.Set<PollWave>().AsNoTracking().SingleAsync(w => w.PollId == pollId && w.Key == sending.Key, cancellationToken), cancellationToken);
    }

    public async Task<Guid> CopyAsync(Campaign campaign, DraftedBy by, CancellationToken cancellationToken)
    {
        var poll = await FindAsync(campaign, cancellationToken);
        var known = db.Set<Poll>().Where(p => p.Origin == by.Origin).Select(p => (PollId?)p.Id);
        if (await known.SingleOrDefaultAsync(cancellationToken) is { } earlier)
            return earlier.Value;

        var copy = Poll.Create(
            new NewPoll(poll.TenantId, by.OwnerId, by.Origin, poll.Questions, poll.DefaultLanguage) { Title = poll.Title, Rules = poll.Rules }, clock);
        db.AddRange(copy, campaign.Copy(copy.Id.Value, by, clock));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return copy.Id.Value;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return (await known.SingleAsync(cancellationToken))!.Value.Value;
        }
    }

    /// <summary>What was asked already is closed; the job does the rest.</summary>
    public Task CancelledAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var (pollId, now) = (new PollId(campaign.SubjectId), clock.GetUtcNow());
        return db.Set<PollWave>().Where(w => w.PollId == pollId && w.ClosedAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedAt, now), cancellationToken);
    }

    private Task<Poll> FindAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var id = new PollId(campaign.SubjectId);
        return db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
    }
}

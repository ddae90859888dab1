using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Polls that are being made: written down with their campaigns once per <see cref="Poll.Origin"/>, and found by their owners alone.</summary>
internal sealed class DraftPolls(CommsBotDbContext db, OwnCampaigns ownCampaigns)
{
    /// <returns>The poll itself or, when the same form or copy has made one already, that one.</returns>
    public async Task<Poll> AddOnceAsync(Poll poll, Campaign campaign, CancellationToken cancellationToken)
    {
        db.Add(poll);
        db.Add(campaign);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return poll;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await db.Set<Poll>().SingleAsync(p => p.Origin == poll.Origin, cancellationToken);
        }
    }

    public async Task<OwnPoll?> FindAsync(PollId id, TeamsTurn turn, CancellationToken cancellationToken) =>
        await ownCampaigns.FindAsync(NudgeKind.Poll, id.Value, turn, cancellationToken) is { } campaign
            ? new OwnPoll(await db.Set<Poll>().SingleAsync(p => p.Id == id, cancellationToken), campaign, await IsAskedAsync(id, cancellationToken))
            : null;

    /// <summary>Answers are counted by what was asked: from the first wave on it stays as it is. A test does not count.</summary>
    public Task<bool> IsAskedAsync(PollId id, CancellationToken cancellationToken) => Waves(id, isTest: false).AnyAsync(cancellationToken);

    /// <summary>What a test group answered was about other questions.</summary>
    public Task ForgetTestsAsync(PollId id, CancellationToken cancellationToken) => Waves(id, isTest: true).ExecuteDeleteAsync(cancellationToken);

    public Task<Poll> ReadAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var id = new PollId(campaign.SubjectId);
        return db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
    }

    private IQueryable<PollWave> Waves(PollId id, bool isTest) =>
        db.Set<PollWave>().Where(w => w.PollId == id && w.Key.StartsWith(CampaignSending.TestPrefix) == isTest);
}

/// <summary>A poll before its owner, and whether anybody was asked yet.</summary>
internal sealed record OwnPoll(Poll Poll, Campaign Campaign, bool IsAsked)
{
    public bool CanChange => Campaign.CanChange && !IsAsked;
}

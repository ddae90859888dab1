using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls;

public sealed class PollCampaignsOnSqliteTests : PollCampaignsTests<OnSqlite>;

public sealed class PollCampaignsOnPostgresTests : PollCampaignsTests<OnPostgres>;

public abstract class PollCampaignsTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_poll_goes_to_people_by_its_campaign_and_their_taps_count()
    {
        await Megan.SaysAsync("help");
        await KnowAsync(Megan);
        var campaign = await ScheduleAsync(new CampaignAim(CampaignTarget.Everyone, 7));

        await Task.WhenAll(PlanAsync(campaign), PlanAsync(campaign));
        await SendAsync();
        await Megan.TapsAsync(Megan.SeesLast(), "Yes");

        var wave = await ReadAsync(db => db.Set<PollWave>().AsNoTracking().SingleAsync());
        wave.ClosesAt.ShouldNotBeNull().ShouldBe(wave.OpenedAt.AddDays(7));
        (await BallotsAsync(wave.Id)).ShouldHaveSingleItem();
        Megan.SeesLast().AllText.ShouldContain("✓ Yes");
    }

    [Fact]
    public async Task A_poll_is_posted_in_a_channel_once_and_its_card_follows_to_the_end()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} help", Kudos);
        var campaign = await ScheduleAsync(new CampaignAim(CampaignTarget.Channel, 7) { ChannelId = Kudos.Id });

        await PlanAsync(campaign);
        await PlanAsync(campaign);
        var card = Jörg.SeesFromBot(Kudos)[^1];
        await Jörg.TapsAsync(card, "Maybe");
        var wave = await ReadAsync(db => db.Set<PollWave>().AsNoTracking().SingleAsync());
        await EndAsync(wave.Id);

        Jörg.SeesFromBot(Kudos).Count(m => m.AllText.Contains("Lunch together?", StringComparison.Ordinal)).ShouldBe(1);
        Megan.SeesFromBot(Kudos)[^1].AllText.ShouldContain("Closed. 1 answer.");
    }

    private async Task<CampaignId> ScheduleAsync(CampaignAim aim)
    {
        var owner = await KnowAsync(Adele);
        await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().ExecuteUpdateAsync(p => p
            .SetProperty(x => x.WorkStart, TimeOnly.MinValue).SetProperty(x => x.WorkEnd, TimeOnly.MinValue).SetProperty(x => x.WorkDays, 127)));
        return await UseAsync<CommsBotDbContext, CampaignId>(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var poll = Poll.Create(new NewPoll(TenantId, owner, "test", [Lunch], "en"), TimeProvider.System);
            var campaign = Campaign.Draft(NudgeKind.Poll, poll.Id.Value, new DraftedBy(TenantId, owner, "test", "Europe/Berlin"), TimeProvider.System);
            campaign.Aim(aim);
            db.AddRange(poll, campaign);
            await db.SaveChangesAsync();
            await db.Set<Campaign>().ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CampaignState.Scheduled).SetProperty(x => x.NextDueAt, now));
            return campaign.Id;
        });
    }

    private Task PlanAsync(CampaignId id) => UseAsync<PlanCampaign, bool>(async plan =>
    {
        await plan.RunAsync(id, CancellationToken.None);
        return true;
    });
}

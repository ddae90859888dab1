using CommsBot.Campaigns;
using CommsBot.Prompts;
using CommsBot.Scheduling;
using CommsBot.Tests.Prompts;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Campaigns;

public sealed class DueCampaignsOnSqliteTests : DueCampaignsTests<OnSqlite>;

public sealed class DueCampaignsOnPostgresTests : DueCampaignsTests<OnPostgres>;

public abstract class DueCampaignsTests<TDatabase> : PromptStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly DateTimeOffset Monday = new(2027, 3, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly PromptWording Series = new([], "en", PromptTheme.BeYou);
    private static readonly PromptWording Own = new([new PromptText("en", null, "How was your week?")], "en", null);

    private static Schedule EveryDay => new() { Repeats = new Daily(), Start = new DateOnly(2027, 3, 1), At = new TimeOnly(10, 0), ZoneId = "Europe/Berlin" };

    [Fact]
    public async Task A_series_goes_through_its_theme_without_repeats_on_several_nodes()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday);
        var id = await ReleaseAsync(Series, EveryDay, clock);
        (await ReadAsync(db => db.Set<PromptSending>().CountAsync())).ShouldBe(0);

        clock.SetUtcNow(Monday.AddHours(2));
        for (var day = 0; day < 9; day++)
        {
            await Task.WhenAll(PlanAsync(id, clock), PlanAsync(id, clock), PlanAsync(id, clock));
            await PlanAsync(id, clock);
            clock.Advance(TimeSpan.FromDays(1));
        }

        var sent = await ReadAsync(db => db.Set<PromptSending>().OrderBy(s => s.PlannedFor).Select(s => new { s.Key, s.LibraryId }).ToListAsync());
        sent.Select(s => s.Key).ShouldBe(Enumerable.Range(1, 9).Select(day => $"2027-03-0{day}T10:00"));
        sent.Select(s => s.LibraryId).ShouldBe(new[] { 1, 2, 3, 4, 5, 6, 7, 1, 2 }.Select(n => $"be-you-{n}"));
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Occurrence>().OrderBy(o => o.PlannedFor).Select(o => o.Key).ToListAsync()))
            .ShouldBe(sent.Select(s => s.Key));
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(9);
    }

    [Fact]
    public async Task What_was_missed_is_said_to_the_owner_once_and_the_newest_is_sent()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday);
        var id = await ReleaseAsync(Own, EveryDay, clock);

        // Down from Monday to Wednesday noon: 09:00 UTC is 10:00 in Berlin.
        clock.SetUtcNow(Monday.AddDays(2).AddHours(4));
        await Task.WhenAll(PlanAsync(id, clock), PlanAsync(id, clock));

        (await ReadAsync(db => db.Set<PromptSending>().Select(s => s.Key).SingleAsync())).ShouldBe("2027-03-03T10:00");
        var told = Adele.SeesFromBot().Where(m => m.AllText.Contains("was not sent", StringComparison.Ordinal)).ToList();
        var words = string.Concat(told.Select(m => m.AllText));
        words.ShouldContain("Monday, 1 March, 10:00");
        words.ShouldContain("Tuesday, 2 March, 10:00");
        words.Split("1 March").Length.ShouldBe(2);
        (await ReadAsync(db => db.Set<Campaign>().Select(p => p.NextDueAt).SingleAsync())).ShouldBe(Monday.AddDays(3).AddHours(2));
    }

    [Fact]
    public async Task Who_gets_it_after_a_change_gets_what_was_released()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday.AddMinutes(-1));
        var id = await ReleaseAsync(Own, EveryDay, clock);
        clock.SetUtcNow(Monday.AddHours(2));
        await PlanAsync(id, clock);

        await ReadAsync(async db =>
        {
            (await db.Set<Prompt>().SingleAsync()).Write(Own with { Texts = [new PromptText("en", null, "Who let the dogs out?")] });
            await db.Set<CommsBot.Delivery.Delivery>().ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await SendAsync();

        PromptOf(Adele).AllText.ShouldContain("How was your week?");
        (await Adele.TapsAsync(PromptOf(Adele), "Send my answer", new { answer = "Fine" })).Toast.ShouldBeNull();
        PromptOf(Adele).AllText.ShouldContain("How was your week?");
    }

    [Fact]
    public async Task A_single_time_long_passed_is_not_sent_any_more()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday);
        var id = await ReleaseAsync(Own, EveryDay with { Repeats = new Once() }, clock);

        clock.SetUtcNow(Monday.AddDays(2));
        await PlanAsync(id, clock);

        (await ReadAsync(db => db.Set<PromptSending>().CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.Set<Campaign>().Select(p => p.State).SingleAsync())).ShouldBe(CampaignState.Sent);
        Adele.SeesLast().AllText.ShouldContain("“How was your week?” was not sent on Monday, 1 March, 10:00");
    }

    [Fact]
    public async Task Each_recipients_own_zone_is_planned_when_the_first_clock_on_Earth_shows_it()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday.AddDays(-2));
        var id = await ReleaseAsync(Own, EveryDay with { Repeats = new Once(), Zone = ScheduleZone.Recipient }, clock);
        var earliest = new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.FromHours(14));

        clock.SetUtcNow(earliest.AddSeconds(-1));
        await PlanAsync(id, clock);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(0);

        clock.SetUtcNow(earliest);
        await PlanAsync(id, clock);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Select(d => d.DueAt).SingleAsync())).ShouldBe(Monday.AddHours(2));
    }

    [Fact]
    public async Task A_due_prompt_without_its_audience_goes_to_nobody()
    {
        await GatherAsync();
        var clock = new FakeTimeProvider(Monday);
        var id = await ReleaseAsync(Own, EveryDay, clock);
        await ReadAsync(db => db.Set<Campaign>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Target, CampaignTarget.Audience)));

        clock.SetUtcNow(Monday.AddHours(2));
        await PlanAsync(id, clock);

        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.Set<Campaign>().Select(p => p.State).SingleAsync())).ShouldBe(CampaignState.Draft);
        Adele.SeesLast().AllText.ShouldContain("is a draft again");
    }

    [Fact]
    public async Task The_job_finds_what_is_due()
    {
        await GatherAsync();
        var past = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-90));
        var due = past.GetUtcNow().AddMinutes(60);
        await ReleaseAsync(
            Own,
            new Schedule { Repeats = new Once(), Start = DateOnly.FromDateTime(due.UtcDateTime), At = TimeOnly.FromDateTime(due.UtcDateTime), ZoneId = "UTC" },
            past);

        await UseAsync<DueCampaigns, bool>(async job =>
        {
            await Task.WhenAll(job.RunAsync(CancellationToken.None), job.RunAsync(CancellationToken.None));
            return true;
        });
        await SendAsync();

        PromptOf(Adele).AllText.ShouldContain("How was your week?");
        Adele.SeesFromBot().Count(m => m.Summary == "Adele Vance asks: How was your week?").ShouldBe(1);
    }
}

using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;
using Person = CommsBot.Audiences.Person;

namespace CommsBot.Tests.Delivery;

public sealed class NudgeActionsOnSqliteTests : NudgeActionsTests<OnSqlite>;

public sealed class NudgeActionsOnPostgresTests : NudgeActionsTests<OnPostgres>;

public abstract class NudgeActionsTests<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Text = "What went well this week?";

    // Instead of the features' own: a kind is sent by one.
    private protected override void Configure(IServiceCollection services) => services.RemoveAll<INudgeContent>().AddScoped<INudgeContent, PollNudge>();

    [Fact]
    public async Task Not_now_brings_it_back_once_later()
    {
        var nudge = await SendAsync(expiresIn: TimeSpan.FromDays(10));

        (await Adele.TapsAsync(nudge, "Not now")).Toast!.ShouldContain("It comes back once");
        (await Adele.TapsAsync(nudge, "Not now")).Toast!.ShouldContain("It comes back once");

        var back = await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().SingleAsync(d => d.Round == 1));
        back.State.ShouldBe(DeliveryState.Waiting);
        back.DueAt.ShouldBeGreaterThan(Now + ComeBackLater.After - TimeSpan.FromMinutes(5));
        back.PlannedFor.ShouldBe(back.DueAt);

        await LetItBeDueAsync();
        await WakeAsync();
        Adele.SeesFromBot().Count(m => m.AllText.Contains(Text, StringComparison.Ordinal)).ShouldBe(2);
        (await Adele.TapsAsync(nudge, "Not now")).Toast!.ShouldContain("came back once already");
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Not_now_does_not_promise_what_ends_before()
    {
        var nudge = await SendAsync(expiresIn: TimeSpan.FromHours(2));

        (await Adele.TapsAsync(nudge, "Not now")).Toast!.ShouldContain("before I could come back");
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Why_me_names_audience_and_sender()
    {
        var nudge = await SendAsync(expiresIn: TimeSpan.FromDays(3));

        (await Adele.TapsAsync(nudge, "Why me?")).Toast.ShouldBe("You are one of “Crowd”, and Megan Bowen sent this to all of them.");
        Adele.SeesLast().AllText.ShouldContain(Text, Case.Sensitive, "the nudge stays");
    }

    [Fact]
    public async Task Nobody_learns_of_a_nudge_that_is_not_theirs()
    {
        await SendAsync(expiresIn: TimeSpan.FromDays(3));
        await Megan.SaysAsync("help");
        var forged = new { action = new { type = "Action.Execute", verb = "nudge.whyMe", data = new { occurrence = (await OccurrenceAsync()).ToString(), kind = "Poll" } } };

        var answer = await Megan.InvokesAsync(
            "adaptiveCard/action", System.Text.Json.JsonSerializer.SerializeToNode(forged), Megan.SeesLast());

        answer.Body.ShouldNotBeNull().ToString()!.ShouldNotContain("Crowd");
    }

    [Fact]
    public async Task Fewer_like_this_switches_the_kind_off_or_pauses_and_can_be_undone()
    {
        var nudge = await SendAsync(expiresIn: TimeSpan.FromDays(3));

        await Adele.TapsAsync(nudge, "Fewer like this");
        var choices = Adele.SeesLast();
        (await Adele.TapsAsync(choices, "No more polls")).CardText.ShouldContain("You will get no more polls.");
        (await WishesAsync()).Unwanted.ShouldBe(NudgeKinds.Polls);
        await Adele.TapsAsync(Adele.SeesLast(), "Undo");
        (await WishesAsync()).Unwanted.ShouldBe(NudgeKinds.None);

        (await Adele.TapsAsync(Adele.SeesLast(), "Pause for two weeks")).CardText.ShouldContain("You will get nothing before");
        (await WishesAsync()).PausedUntil!.Value.ShouldBeInRange(Now.AddDays(13), Now.AddDays(14));
        await Adele.TapsAsync(Adele.SeesLast(), "Undo");
        (await WishesAsync()).PausedUntil.ShouldBeNull();
        Adele.Sees().ShouldContain(m => m.AllText.Contains(Text, StringComparison.Ordinal), "the nudge stays");
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private Task<Preferences> WishesAsync() => ReadAsync(db => db.Set<Preferences>().AsNoTracking().SingleAsync());

    private Task<OccurrenceId> OccurrenceAsync() => ReadAsync(db => db.Set<Occurrence>().Select(o => o.Id).SingleAsync());

    /// <summary>Sent at once, whatever the hour is where the test runs.</summary>
    private async Task<SeenMessage> SendAsync(TimeSpan expiresIn)
    {
        await Adele.SaysAsync("help");
        var audience = await UseAsync<CommsBotDbContext, AudienceId>(async db =>
        {
            var adele = await db.Set<Person>().SingleAsync(p => p.Name == "Adele Vance");
            var crowd = Audience.Create(TenantId, "Crowd", AudienceKind.List, null, adele.Id, TimeProvider.System);
            db.Add(crowd);
            db.Add(new AudienceMember(crowd.Id, adele.Id));
            await db.SaveChangesAsync();
            return crowd.Id;
        });
        var plan = new NudgePlan
        {
            TenantId = TenantId,
            Kind = NudgeKind.Poll,
            SubjectId = Guid.Empty,
            Key = "once",
            SenderName = "Megan Bowen",
            AudienceId = audience,
            AudienceName = "Crowd",
            PlannedFor = Now,
            ExpiresAt = Now + expiresIn,
            TimeZone = "Europe/Berlin",
            IsUrgent = true,
        };
        (await UseAsync<PlanDeliveries, Occurrence?>(planning => planning.RunAsync(plan, CancellationToken.None))).ShouldNotBeNull();
        await WakeAsync();
        return Adele.SeesLast();
    }

    private async Task WakeAsync()
    {
        var before = Adele.SeesFromBot().Count;
        await UseAsync<SendDeliveries, bool>(async send =>
        {
            await send.RunAsync(CancellationToken.None);
            return true;
        });
        await Teams.UntilAsync(() => Adele.SeesFromBot().Count > before ? Adele : null);
    }

    private Task<int> LetItBeDueAsync() => ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>()
        .Where(d => d.Round == 1)
        .ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, Now)));

    private sealed class PollNudge : INudgeContent
    {
        public NudgeKind Kind => NudgeKind.Poll;

        public Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken) =>
            Task.FromResult<CardMessage?>(new CardMessage(
                CardFrame.Create(culture, [CardFrame.Title(Text)], NudgeFooter.Actions(culture, occurrenceId, Kind)), Text));
    }
}

using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Prompts;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Delivery;

public sealed class KilledBotOnSqliteTests : KilledBotTests<OnSqlite>;

public sealed class KilledBotOnPostgresTests : KilledBotTests<OnPostgres>
{
    [Fact]
    public async Task Another_node_finishes_what_a_killed_one_began_and_the_pace_holds_across_both()
    {
        var people = await PlanPromptAsync(300);
        // A node's clock and Teams' count seconds from different instants.
        Teams.Limits = RateLimits.Documented with { Tenant = [new RateLimit(CallsPerSecond + 10, 1)] };

        await using var one = Start();
        await using var other = Start();
        await ReachesAsync(people, 80);
        await one.KillAsync();
        await FinishesAsync(other);

        await AssertHonestAsync(people, kills: 1);
        Teams.Calls.Answers.Keys.ShouldNotContain(a => a.Status == 429, "nodes share one pace");
    }
}

/// <summary>The real program is killed for good in the middle of a fan-out; then the database is compared with what people see.</summary>
public abstract class KilledBotTests<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const int CallsPerSecond = 100;
    private const int MostInFlight = 8;

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:CallsPerSecond"] = $"{CallsPerSecond}",
        ["Delivery:MostInFlight"] = $"{MostInFlight}",
        ["Delivery:LeaseTime"] = "00:00:03",
        ["Delivery:SendTimeout"] = "00:00:02",
        ["Delivery:WakeEvery"] = "00:00:01",
    };

    private protected override void Configure(IServiceCollection services)
    {
    }

    [Fact]
    public async Task Nobody_is_lost_or_written_to_twice_when_it_is_killed_again_and_again()
    {
        var people = await PlanPromptAsync(240);
        var kills = 0;
        foreach (var reached in (int[])[1, 60, 130])
        {
            await using var killed = Start();
            await ReachesAsync(people, reached);
            await killed.KillAsync();
            kills++;
        }

        await using var last = Start();
        await FinishesAsync(last);
        await AssertHonestAsync(people, kills);
    }

    private protected BotProcess Start() => BotProcess.Start(Teams, AllSettings());

    /// <summary>A real prompt, planned for a crowd; the bot that planned it is stopped.</summary>
    private protected async Task<IReadOnlyList<Person>> PlanPromptAsync(int count)
    {
        var (people, audience) = await GatherAsync(count);
        var prompt = await UseAsync<CommsBotDbContext, PromptId>(async db =>
        {
            var owner = await db.Set<CommsBot.Audiences.Person>().Where(p => p.TeamsUserId == Adele.Mri).SingleAsync();
            var draft = Prompt.Draft(new PromptWording([new PromptText("en", null, Text)], "en", null), "test", TimeProvider.System);
            db.Add(draft);
            db.Add(Campaign.Draft(NudgeKind.Prompt, draft.Id.Value, new DraftedBy(TenantId, owner.Id, "test", "Europe/Berlin"), TimeProvider.System));
            await db.SaveChangesAsync();
            return draft.Id;
        });
        await PlanAsync(audience, change: plan => plan with { SubjectId = prompt.Value });
        await LeaveTheDatabaseAsync();
        return people;
    }

    private protected Task ReachesAsync(IReadOnlyList<Person> people, int count) => UntilAsync(() => Task.FromResult(Teams.Deliveries.Tally(people, Text).Once >= count), () => "");

    private protected Task FinishesAsync(BotProcess bot) => UntilAsync(IsFinishedAsync, () => bot.Said);

    /// <summary>Every person has one outcome; only claims of a kill may be unclear; nobody saw it twice.</summary>
    private protected async Task AssertHonestAsync(IReadOnlyList<Person> people, int kills)
    {
        var outcomes = await OutcomesAsync();
        outcomes.Keys.ShouldBeSubsetOf([(DeliveryState.Delivered, DeliveryReason.None), (DeliveryState.Unconfirmed, DeliveryReason.Interrupted)]);
        outcomes.Values.Sum().ShouldBe(people.Count);
        var unconfirmed = outcomes.GetValueOrDefault((DeliveryState.Unconfirmed, DeliveryReason.Interrupted));
        unconfirmed.ShouldBeLessThanOrEqualTo(kills * MostInFlight);

        var tally = Teams.Deliveries.Tally(people, Text);
        tally.More.ShouldBeEmpty();
        tally.None.Count.ShouldBeLessThanOrEqualTo(unconfirmed);
        tally.Once.ShouldBe(people.Count - tally.None.Count);
    }

    private Task<bool> IsFinishedAsync() =>
        ReadAsync(db => db.Set<Occurrence>().AllAsync(o => o.State == OccurrenceState.Finished));

    private static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> said)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo())
        {
            limit.IsCancellationRequested.ShouldBeFalse($"It took too long. The bot said: {said()}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}

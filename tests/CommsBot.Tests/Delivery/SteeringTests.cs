using CommsBot.Delivery;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;

namespace CommsBot.Tests.Delivery;

public sealed class SteeringOnSqliteTests : SteeringTests<OnSqlite>;

public sealed class SteeringOnPostgresTests : SteeringTests<OnPostgres>;

public abstract class SteeringTests<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task The_report_follows_and_can_be_steered_by_its_owner_only()
    {
        var (people, audience) = await GatherAsync(12);
        Teams.Faults.Add(new FaultRule { Fault = Fault.Refused(403, "ConversationBlockedByUser"), Person = people[0], Operations = [Operation.Send] });
        var owner = await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().Where(p => p.TeamsUserId == Adele.Mri).Select(p => p.Id).SingleAsync());
        await PlanAsync(audience, change: plan => plan with { SenderId = owner, PlannedFor = plan.PlannedFor.AddDays(1) });

        await Adele.SaysAsync("deliveries");
        Adele.SeesLast().AllText.ShouldContain("On its way");
        await Adele.TapsAsync(Adele.SeesLast(), "Pause");
        Adele.SeesLast().AllText.ShouldContain("Paused by you");
        await UseAsync<CommsBotDbContext, int>(db => db.Set<CommsBot.Delivery.Delivery>()
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, TimeProvider.System.GetUtcNow())));
        await UseAsync<DeliveryJob, bool>(async job => { await job.RunAsync(CancellationToken.None); return true; });
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(0);

        await Adele.TapsAsync(Adele.SeesLast(), "Go on");
        await SendAsync();
        await Teams.UntilAsync(() => Adele.SeesLast().AllText.Contains("Done", StringComparison.Ordinal) ? Adele.SeesLast() : null);
        Adele.SeesLast().AllText.ShouldContain("Has blocked the bot");
        Adele.SeesLast().AllText.ShouldContain("11 of 12 people have it.");

        Teams.Faults.Clear();
        await Adele.TapsAsync(Adele.SeesLast(), "Send again");
        Adele.SeesLast().AllText.ShouldContain("Send it again to 1 person");
        await Adele.TapsAsync(Adele.SeesLast(), "Send again");
        await SendAsync();
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(11, "who has blocked the bot is not asked again");
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_from_every_chat()
    {
        var (people, audience) = await GatherAsync(20);
        var occurrence = await PlanAsync(audience);
        await SendAsync();

        await SteerAsync(steer => steer.RecallAsync(occurrence!.Id, CancellationToken.None));
        await SendAsync();

        people.SelectMany(p => p.SeesFromBot()).ShouldBeEmpty();
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync(d => d.IsRecalled))).ShouldBe(20);
    }

    [Fact]
    public async Task A_correction_reaches_every_copy_even_when_Teams_is_moody()
    {
        var (people, audience) = await GatherAsync(20);
        var occurrence = await PlanAsync(audience);
        await SendAsync();
        Teams.Faults.Add(new FaultMix { Rate = 0.2, Seed = 3, Operations = [Operation.Update] });

        await SteerAsync(steer => steer.CorrectAsync(occurrence!.Id, CancellationToken.None));
        await SendAsync();

        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync(d => d.Revision == 1))).ShouldBe(20);
        Teams.Deliveries.Entries.Where(e => e.Event == LedgerEvent.Updated).Select(e => e.Person).Distinct().Count().ShouldBe(20);
        people.ShouldAllBe(p => p.SeesFromBot().Count == 1);
    }

    [Fact]
    public async Task A_cancelled_occurrence_gives_everybody_an_outcome()
    {
        var (people, audience) = await GatherAsync(5);
        var occurrence = await PlanAsync(audience, change: plan => plan with { PlannedFor = plan.PlannedFor.AddDays(1) });

        await SteerAsync(steer => steer.CancelAsync(occurrence!.Id, CancellationToken.None));
        await SendAsync();

        (await OutcomesAsync()).ShouldBe(new() { [(DeliveryState.Skipped, DeliveryReason.Cancelled)] = 5 });
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(0);
    }

    [Fact]
    public async Task A_rehearsal_counts_and_keeps_nothing()
    {
        var (_, audience) = await GatherAsync(10);
        await UseAsync<CommsBotDbContext, int>(async db =>
        {
            var two = await db.Set<CommsBot.Audiences.Person>().Where(p => p.TeamsUserId == null).OrderBy(p => p.Id).Take(2).ToListAsync();
            two[0].Leave(TimeProvider.System.GetUtcNow());
            db.Add(new CommsBot.Audiences.Preferences { PersonId = two[1].Id, PausedUntil = TimeProvider.System.GetUtcNow().AddHours(5) });
            return await db.SaveChangesAsync();
        });

        var result = await UseAsync<Rehearsal, RehearsalResult>(rehearsal => rehearsal.RunAsync(PlanOf(audience), CancellationToken.None));

        result.AtOnce.ShouldBe(8);
        result.Later.ShouldBe(1);
        result.Skipped.ShouldBe(new Dictionary<DeliveryReason, int> { [DeliveryReason.Left] = 1 });
        (await ReadAsync(db => db.Set<Occurrence>().CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(0);
    }

    private Task<bool> SteerAsync(Func<SteerOccurrence, Task> act) => UseAsync<SteerOccurrence, bool>(async steer =>
    {
        await act(steer);
        return true;
    });
}

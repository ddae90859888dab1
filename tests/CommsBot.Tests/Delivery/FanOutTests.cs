using CommsBot.Delivery;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Delivery;

public sealed class FanOutOnSqliteTests : FanOutTests<OnSqlite>;

public sealed class FanOutOnPostgresTests : FanOutTests<OnPostgres>;

public abstract class FanOutTests<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Everyone_of_an_audience_gets_a_nudge_once()
    {
        var (people, audience) = await GatherAsync(60);
        await PlanAsync(audience);
        (await PlanAsync(audience)).ShouldBeNull("the same plan made twice is one");

        await SendAsync();
        await SendAsync();

        var tally = Teams.Deliveries.Tally(people, Text);
        tally.None.ShouldBeEmpty();
        tally.More.ShouldBeEmpty();
        (await OutcomesAsync()).ShouldBe(new() { [(DeliveryState.Delivered, DeliveryReason.None)] = 60 });
        (await ReadAsync(db => db.Set<Occurrence>().SingleAsync())).State.ShouldBe(OccurrenceState.Finished);
    }

    [Fact]
    public async Task On_a_bad_day_nobody_is_lost_and_only_Teams_doubles()
    {
        var (people, audience) = await GatherAsync(120);
        Teams.Faults.Add(new FaultMix { Rate = 0.2, Seed = 7, Operations = [Operation.Send, Operation.CreateConversation] });
        await PlanAsync(audience);

        await SendAsync();

        var outcomes = await OutcomesAsync();
        outcomes.Values.Sum().ShouldBe(120);
        outcomes.Keys.Select(k => k.Item1).ShouldBeSubsetOf([DeliveryState.Delivered, DeliveryState.Unconfirmed]);
        var tally = Teams.Deliveries.Tally(people, Text);
        tally.None.Count.ShouldBeLessThanOrEqualTo(outcomes.Where(o => o.Key.Item1 == DeliveryState.Unconfirmed).Sum(o => o.Value));
        tally.More.ShouldAllBe(copies => copies.IsExcused);
    }

    [Theory]
    [InlineData("ConversationBlockedByUser", DeliveryState.Failed, DeliveryReason.Blocked)]
    [InlineData("BotNotInConversationRoster", DeliveryState.Skipped, DeliveryReason.NotInstalled)]
    [InlineData("BotDisabledByAdmin", DeliveryState.Failed, DeliveryReason.DisabledByAdmin)]
    public async Task A_refusal_for_good_is_named(string code, object state, object reason)
    {
        var (people, audience) = await GatherAsync(3);
        Teams.Faults.Add(new FaultRule { Fault = Fault.Refused(403, code), Person = people[1], Operations = [Operation.Send] });
        await PlanAsync(audience);

        await SendAsync();

        var outcomes = await OutcomesAsync();
        outcomes[(DeliveryState.Delivered, DeliveryReason.None)].ShouldBe(2);
        outcomes[((DeliveryState)state, (DeliveryReason)reason)].ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_unconfirmed_and_not_sent_again()
    {
        var (people, audience) = await GatherAsync(3);
        Teams.Faults.Add(new FaultRule { Fault = Fault.AcceptThenHang, Person = people[0], Operations = [Operation.Send] });
        Teams.Faults.Add(new FaultRule { Fault = Fault.AcceptThenDrop, Person = people[1], Operations = [Operation.Send] });
        await PlanAsync(audience);

        await SendAsync();
        await SendAsync();

        (await OutcomesAsync())[(DeliveryState.Unconfirmed, DeliveryReason.NoAnswer)].ShouldBe(2);
        Teams.Deliveries.Tally(people, Text).More.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_throttled_recipient_is_never_dropped()
    {
        var (people, audience) = await GatherAsync(40);
        Teams.Faults.Add(new FaultRule { Fault = Fault.ThrottledFor(1), Operations = [Operation.Send], Times = 30 });
        await PlanAsync(audience);

        await SendAsync();

        (await OutcomesAsync())[(DeliveryState.Delivered, DeliveryReason.None)].ShouldBe(40);
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(40);
    }

    [Fact]
    public async Task Claims_that_a_killed_sender_left_are_unconfirmed()
    {
        var (people, audience) = await GatherAsync(5);
        var occurrence = await PlanAsync(audience);
        await UseAsync<CommsBotDbContext, int>(db => db.Set<CommsBot.Delivery.Delivery>()
            .Where(d => d.OccurrenceId == occurrence!.Id).OrderBy(d => d.Id).Take(2)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Sending).SetProperty(x => x.ClaimedBy, Guid.NewGuid())));

        await SendAsync();

        var outcomes = await OutcomesAsync();
        outcomes[(DeliveryState.Unconfirmed, DeliveryReason.Interrupted)].ShouldBe(2);
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(3);
    }

    [Fact]
    public async Task Two_senders_share_one_tenant_without_doubling()
    {
        var (people, audience) = await GatherAsync(80);
        await PlanAsync(audience);

        await Task.WhenAll(SendWithOwnSenderAsync(), SendWithOwnSenderAsync(), SendAsync());

        var tally = Teams.Deliveries.Tally(people, Text);
        tally.Once.ShouldBe(80);
    }

    private Task<bool> SendWithOwnSenderAsync() => UseAsync<TenantSender, bool>(sender => sender.RunAsync(TenantId, CancellationToken.None));
}

using CommsBot.Delivery;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Delivery;

public sealed class BrokenNudgeOnSqliteTests : BrokenNudgeTests<OnSqlite>;

public sealed class BrokenNudgeOnPostgresTests : BrokenNudgeTests<OnPostgres>;

public abstract class BrokenNudgeTests<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Delivery:MostRefusals"] = "3" };

    [Fact]
    public async Task A_card_that_cannot_be_made_has_failed_in_the_end_and_holds_up_nobody()
    {
        var (people, audience) = await GatherAsync(5);
        await PlanAsync(audience, "broken", plan => plan with { SubjectId = Broken });
        await PlanAsync(audience);

        await SendAsync();

        Teams.Deliveries.Tally(people, Text).None.ShouldBeEmpty();
        (await OutcomesAsync()).ShouldBe(
            new Dictionary<(DeliveryState, DeliveryReason), int>
            {
                [(DeliveryState.Delivered, DeliveryReason.None)] = 5,
                [(DeliveryState.Failed, DeliveryReason.NotMade)] = 5,
            },
            ignoreOrder: true);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.State == DeliveryState.Failed).Select(d => d.Refusals).ToListAsync()))
            .ShouldAllBe(refusals => refusals == 3);
    }
}

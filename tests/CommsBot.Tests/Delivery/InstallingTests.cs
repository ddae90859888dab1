using CommsBot.Delivery;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Delivery;

public sealed class InstallingOnSqliteTests : InstallingTests<OnSqlite>;

public sealed class InstallingOnPostgresTests : InstallingTests<OnPostgres>;

public abstract class InstallingTests<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Graph:Enabled"] = "true",
        ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
        ["Graph:LongestWait"] = "00:00:01",
    };

    [Theory]
    [InlineData(true, 6, 0)]
    [InlineData(false, 3, 3)]
    public async Task Who_has_no_bot_gets_it_from_the_catalogue_where_that_is_permitted(bool isPermitted, int delivered, int skipped)
    {
        if (isPermitted)
            Teams.Entra.BotApp.GraphRoles.UnionWith(["AppCatalog.Read.All", "TeamsAppInstallation.ReadWriteSelfForUser.All"]);
        var (people, audience) = await GatherAsync(6);
        foreach (var person in people.Take(3))
            person.App = AppState.NotInstalled;
        await PlanAsync(audience);

        await SendAsync();

        var outcomes = await OutcomesAsync();
        outcomes.GetValueOrDefault((DeliveryState.Delivered, DeliveryReason.None)).ShouldBe(delivered);
        outcomes.GetValueOrDefault((DeliveryState.Skipped, DeliveryReason.NotInstalled)).ShouldBe(skipped);
        Teams.Deliveries.Tally(people, Text).Once.ShouldBe(delivered);
    }
}

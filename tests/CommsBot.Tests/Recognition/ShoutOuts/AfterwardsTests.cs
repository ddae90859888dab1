using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class AfterwardsOnSqliteTests : AfterwardsTests<OnSqlite>;

public sealed class AfterwardsOnPostgresTests : AfterwardsTests<OnPostgres>;

public abstract class AfterwardsTests<TDatabase> : ShoutOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Whoever_is_named_and_whoever_thanked_them_hear_of_it_once_and_can_pass_it_on()
    {
        await SetUpAsync();
        await Jörg.SaysAsync("hilfe");
        await NominateAsync(Adele, Jörg);

        await TendAsync();
        await TendAsync();
        await Task.WhenAll(TendAsync(), TendAsync());

        var named = await Jörg.WaitsForAsync(m => m.AllText.Contains("Sie stehen im Applaus dieser Woche", StringComparison.Ordinal));
        named.AllText.ShouldContain("Adele Vance");
        var form = await Jörg.TapsAsync(named, "Als Nächstes jemandem danken");
        form.CardText.ShouldNotBeEmpty();
        await HearsAsync("Your thanks to Jörg Müller are in this week’s shout-out");
        Jörg.SeesFromBot().Count(m => m.AllText.Contains("Sie stehen im Applaus", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
        Adele.SeesFromBot().Count(m => m.AllText.Contains("Your thanks to", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Reactions_and_replies_are_read_once_a_day_and_stand_in_the_hall_of_thanks()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await TendAsync();
        await Adele.ReactsAsync(Posts[0], "heart");
        await Jörg.RepliesAsync(Posts[0], "Well deserved");

        await ReadReachAsync();
        await Jörg.ReactsAsync(Posts[0], "like");
        await ReadReachAsync();
        await Adele.SaysAsync($"{Bot} shout-outs", Channel);

        var hall = Adele.SeesLast(Channel).AllText;
        hall.ShouldContain(ThisMarker);
        hall.ShouldContain("Jörg Müller");
        hall.ShouldContain("1 reaction · 1 reply");

        await ReadAsync(db =>
        {
            DateTimeOffset? yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
            return db.Set<ShoutOut>().ExecuteUpdateAsync(s => s.SetProperty(x => x.ReachReadAt, yesterday));
        });
        Teams.Faults.Once(Fault.Refused(503), Operation.GraphReadMessages);
        await ReadReachAsync();
        (await RowAsync())!.Reactions.ShouldBe(1, "what cannot be read keeps the last numbers");
    }

    [Fact]
    public async Task The_hall_of_thanks_turns_its_pages_and_shows_nothing_of_other_channels_to_colleagues()
    {
        await SetUpAsync(connects: false);
        var channel = (await ReadAsync(db => db.Set<CommsBot.Recognition.ShoutOuts.Channels.ShoutOutChannel>().AsNoTracking().SingleAsync()))!;
        await ReadAsync(async db =>
        {
            var week = Week;
            for (var i = 0; i < 7; i++, week = week.Previous)
            {
                db.Add(ShoutOut.Begin(channel, week, ShoutOutState.Posted, null, TimeProvider.System));
                await db.SaveChangesAsync();
                DateTimeOffset? then = TimeProvider.System.GetUtcNow().AddDays(-7 * i);
                await db.Set<ShoutOut>().Where(s => s.Week == week).ExecuteUpdateAsync(s => s.SetProperty(x => x.PostedAt, then));
            }

            return true;
        });

        await Jörg.SaysAsync($"{Bot} applaus archiv", Channel);
        var first = Jörg.SeesLast(Channel);
        first.AllText.ShouldContain(Week.ToString());
        var second = await Jörg.TapsAsync(first, "Ältere");
        second.CardText.ShouldContain(Week.Previous.Previous.Previous.Previous.Previous.Previous.ToString());
        second.CardText.ShouldNotContain(ThisMarker);

        await Jörg.SaysAsync("applaus archiv");
        Jörg.SeesLast().AllText.ShouldContain("gehört in einen Kanal");
    }

    private Task ReadReachAsync() => UseAsync<ReadReach, bool>(async reach =>
    {
        await reach.RunAsync(CancellationToken.None);
        return true;
    });
}

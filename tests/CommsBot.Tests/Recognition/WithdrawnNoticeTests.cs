using CommsBot.Recognition.Nominations;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class WithdrawnNoticeOnSqliteTests : WithdrawnNoticeTests<OnSqlite>;

public sealed class WithdrawnNoticeOnPostgresTests : WithdrawnNoticeTests<OnPostgres>;

/// <summary>Whoever was told that they are nominated reads it in the same place when that is taken back.</summary>
public abstract class WithdrawnNoticeTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly TravellingClock clock = new();

    private protected override TimeProvider Clock => clock;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Recognition:NoticeHours"] = "24" };

    [Fact]
    public async Task A_nominee_who_was_told_reads_that_it_was_withdrawn_and_gets_no_second_message()
    {
        var notice = await WithdrawnAsync();

        await Megan.WaitsForAsync(m => m.Id == notice.Id && Shows(m, "was withdrawn"));

        var now = Megan.SeesFromBot().Single(m => m.Id == notice.Id);
        Shows(now, Reason).ShouldBeFalse();
        now.Buttons.ShouldBeEmpty();
        Megan.SeesFromBot().Count(m => Shows(m, "Adele Vance nominated you")).ShouldBe(1);
    }

    [Fact]
    public async Task What_Teams_does_not_take_is_tried_again()
    {
        Teams.Entra.TokenLifetime = TimeSpan.FromDays(500);
        Teams.Faults.Always(Fault.Refused(503), Operation.Update);
        var notice = await WithdrawnAsync();
        await TendAsync();
        Shows(Megan.SeesFromBot().Single(m => m.Id == notice.Id), Reason).ShouldBeTrue();
        Teams.Faults.Clear();

        clock.JumpTo(clock.GetUtcNow().AddMinutes(11));
        await Task.WhenAll(TendAsync(), TendAsync());

        Shows(Megan.SeesFromBot().Single(m => m.Id == notice.Id), "was withdrawn").ShouldBeTrue();
        (await ReadAsync(db => db.Set<Nominee>().AsNoTracking().SingleAsync())).NoticeDueAt.ShouldBeNull();
    }

    private async Task<SeenMessage> WithdrawnAsync()
    {
        await NominateAsync(Adele, Megan);
        var notice = await NoticeOfAsync(Megan);
        await Adele.SaysAsync("my kudos");
        await Adele.TapsAsync(Adele.SeesLast(), "Given");
        await Adele.TapsAsync(Adele.SeesLast(), "⭐ Sharing · Megan Bowen");
        await Adele.TapsAsync(Adele.SeesLast(), "Withdraw");
        return notice;
    }
}

using CommsBot.Recognition.Stewards;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class ApprovalHoursOnSqliteTests : ApprovalHoursTests<OnSqlite>;

public sealed class ApprovalHoursOnPostgresTests : ApprovalHoursTests<OnPostgres>;

/// <summary>Jörg is at work, Adele begins in ten hours; both approve nominations.</summary>
public abstract class ApprovalHoursTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly TravellingClock clock = new();

    private protected override TimeProvider Clock => clock;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Recognition:NeedsApproval"] = "true" };

    [Fact]
    public async Task A_manager_is_asked_in_their_hours_and_once()
    {
        await NominatedAsync();
        Asked(Adele).ShouldBe(0);

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        await Task.WhenAll(TendAsync(), TendAsync(), TendAsync());
        await TendAsync();

        // The bot's own worker may be the one that sends it.
        await Adele.WaitsForAsync(m => Shows(m, Reason));
        Asked(Adele).ShouldBe(1);
        Asked(Jörg).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_colleague_has_decided_by_the_morning_is_not_asked()
    {
        await Jörg.TapsAsync(await NominatedAsync(), "Freigeben");

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        await TendAsync();

        Asked(Adele).ShouldBe(0);
        var owed = await ReadAsync(db => db.Set<StewardNotice>().AsNoTracking().ToListAsync());
        owed.Select(n => n.Outcome).Order().ShouldBe([StewardNoticeOutcome.Sent, StewardNoticeOutcome.Settled]);
    }

    private static int Asked(Person manager) => manager.SeesFromBot().Count(m => Shows(m, Reason));

    /// <returns>What Jörg is asked.</returns>
    private async Task<SeenMessage> NominatedAsync()
    {
        Teams.Entra.TokenLifetime = TimeSpan.FromDays(500);
        await Adele.SaysAsync("help");
        await Jörg.SaysAsync("hilfe");
        await Megan.SaysAsync("help");
        await ReadAsync(async db =>
        {
            await db.BeginInAsync(Adele.Name, TimeSpan.FromHours(10), clock);
            return true;
        });
        await NominateAsync(Megan, Teams.AddPerson("Lee Gu"));
        return await NoticeOfAsync(Jörg);
    }
}

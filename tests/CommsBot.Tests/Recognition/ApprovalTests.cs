using CommsBot.Auditing;
using CommsBot.Recognition.Nominations;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class ApprovalOnSqliteTests : ApprovalTests<OnSqlite>;

public sealed class ApprovalOnPostgresTests : ApprovalTests<OnPostgres>;

public abstract class ApprovalTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Recognition:NeedsApproval"] = "true",
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Roles:CommsManagers:Users:1"] = Jörg.AadObjectId.ToString(),
    };

    [Fact]
    public async Task Of_two_managers_at_once_one_decides_and_until_then_nobody_hears_of_it()
    {
        var (first, second) = await AskedAsync();
        Megan.SeesFromBot(Kudos).ShouldNotContain(m => Shows(m, Reason));

        await Task.WhenAll(Adele.TapsAsync(first, "Approve"), Jörg.TapsAsync(second, "Ablehnen", new { note = "Bitte ohne Kundennamen." }));

        var made = (await NominationsAsync()).Single();
        (Adele.Sees().Single(m => m.Id == first.Id).AllText.Contains("settled", StringComparison.Ordinal)
            ^ Jörg.Sees().Single(m => m.Id == second.Id).AllText.Contains("erledigt", StringComparison.Ordinal)).ShouldBeTrue();
        var entry = (await ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync())).ShouldHaveSingleItem();
        entry.Action.ShouldBe(made.State == NominationState.Approved ? AuditAction.NominationApproved : AuditAction.NominationDeclined);
    }

    [Fact]
    public async Task A_changed_reason_is_published_and_the_nominator_is_told()
    {
        var (first, _) = await AskedAsync();
        await Adele.TapsAsync(first, "Approve", new { reason = "She turned her notes into a guide for everybody." });

        (await Megan.WaitsForAsync(m => Shows(m, "small change"))).AllText.ShouldContain("a guide for everybody");
        (await NoticeOfNewAsync("a guide for everybody")).AllText.ShouldNotContain("migration");
        (await ReadAsync(db => db.Set<AuditEntry>().SingleAsync())).Action.ShouldBe(AuditAction.NominationEdited);
    }

    [Fact]
    public async Task A_decline_needs_a_reason_and_the_nominator_hears_it_kindly_and_may_try_again()
    {
        var (first, _) = await AskedAsync();
        await Adele.TapsAsync(first, "Decline");
        Adele.Sees().Single(m => m.Id == first.Id).AllText.ShouldContain("tell Megan Bowen why");
        await Adele.TapsAsync(Adele.Sees().Single(m => m.Id == first.Id), "Decline", new { note = "Please leave the <customer> out." });

        (await Megan.WaitsForAsync(m => Shows(m, "Please leave the <customer> out."))).AllText.ShouldContain("Thank you for thinking of");
        await NominateAsync(Megan, Lee, "she turned her notes into a guide, without a name");
        (await NominationsAsync()).Select(n => n.State).ShouldBe([NominationState.Declined, NominationState.AwaitingApproval]);
        Lee.SeesFromBot().ShouldNotContain(m => Shows(m, "Megan Bowen"));
    }

    [Fact]
    public async Task Managers_find_what_waits_and_nobody_else_does_nor_the_nominee()
    {
        await AskedAsync();
        await Megan.SaysAsync("approvals");
        Megan.SeesLast().AllText.ShouldContain("comms managers");
        await Adele.SaysAsync("approvals");
        await Adele.TapsAsync(Adele.SeesLast(), "Megan Bowen nominated Lee Gu");
        Adele.SeesLast().Buttons.ShouldContain("Approve");

        var id = (await NominationsAsync()).Single().Id;
        await ReadAsync(db => db.Set<Nominee>().Where(n => n.NominationId == id).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.PersonId, db.Set<CommsBot.Audiences.Person>().Single(p => p.Name == "Adele Vance").Id)));
        (await Adele.TapsAsync(Adele.SeesLast(), "Approve")).Toast.ShouldNotBeNull().ShouldContain("nominated here yourself");
    }

    private Person Lee { get; set; } = null!;

    /// <summary>Megan nominates Lee; both managers are asked.</summary>
    private async Task<(SeenMessage First, SeenMessage Second)> AskedAsync()
    {
        Lee = Teams.AddPerson("Lee Gu");
        await Adele.SaysAsync("help");
        await Jörg.SaysAsync("hilfe");
        await Lee.SaysAsync("help");
        await Megan.SaysAsync("help");
        await NominateAsync(Megan, Lee);
        return (await NoticeOfAsync(Adele), await NoticeOfAsync(Jörg));
    }

    private Task<SeenMessage> NoticeOfNewAsync(string reason) => NoticeOfAsync(Lee, reason);
}

using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Delivery.Reach;
using CommsBot.Localization;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Audiences;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Delivery;

public sealed class ReachOnSqliteTests : ReachTests<OnSqlite>;

public sealed class ReachOnPostgresTests : ReachTests<OnPostgres>;

/// <summary>A group in which everything is that keeps a bot from people.</summary>
public abstract class ReachTests<TDatabase> : DirectoryStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly ReachTexts English = new(Languages.FromLocale("en"));

    [Fact]
    public async Task Everybody_is_counted_once_with_what_keeps_the_bot_from_them()
    {
        GrantAll();
        await Adele.InstallsAsync();
        var left = Teams.AddPerson("Lee Left");
        left.HasLeft = true;
        var guest = Teams.AddPerson(new PersonSpec { Name = "Gert Guest", IsGuest = true });
        var unlicensed = Teams.AddPerson(new PersonSpec { Name = "Uma Unlicensed", HasTeams = false });
        var (disabled, blocked, without, silent) = (Teams.AddPerson("Dora Disabled"), Teams.AddPerson("Ben Blocked"), Teams.AddPerson("Wim Without"), Teams.AddPerson("Sia Silent"));
        await AnsweredAsync(disabled, DeliveryReason.DisabledByAdmin);
        await AnsweredAsync(blocked, DeliveryReason.Blocked);
        await AnsweredAsync(without, DeliveryReason.NotInstalled);
        Teams.AddGroup("Everybody", Adele, left, guest, unlicensed, disabled, blocked, without, silent);

        var (report, problem) = await ExamineAsync("Everybody");

        problem.ShouldBeNull();
        report!.Names.ToDictionary(n => n.Key, n => n.Single()).ShouldBe(new Dictionary<ReachOf, string>
        {
            [ReachOf.HasApp] = "Adele Vance", [ReachOf.Left] = "Lee Left", [ReachOf.Guest] = "Gert Guest", [ReachOf.Unlicensed] = "Uma Unlicensed",
            [ReachOf.DisabledByAdmin] = "Dora Disabled", [ReachOf.Blocked] = "Ben Blocked", [ReachOf.NotInstalled] = "Wim Without", [ReachOf.NotTried] = "Sia Silent",
        }, ignoreOrder: true);
        var lines = report.Lines(installs: true, names: false, English).ToList();
        lines[0].ShouldBe("Everybody: 8 people.");
        lines[1].ShouldBe("  1  have a chat with the bot");
        lines.ShouldContain("     → Assign a licence that has Teams in it, or leave them out of the group.");
        lines.ShouldAllBe(line => !line.Contains("Uma"));
        report.Lines(installs: true, names: true, English).ShouldContain("       Uma Unlicensed");
        report.IsFine(installs: true).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_was_reached_since_is_kept_from_nothing()
    {
        GrantAll();
        await Adele.InstallsAsync();
        await AnsweredAsync(Adele, DeliveryReason.Blocked);
        await AnsweredAsync(Adele, DeliveryReason.None, DeliveryState.Delivered);
        Teams.AddGroup("Board", Adele, Megan);

        var (report, _) = await ExamineAsync("Board");

        (report!.CountOf(ReachOf.HasApp), report.CountOf(ReachOf.NotTried)).ShouldBe((1, 1));
        report.IsFine(installs: true).ShouldBeTrue("Megan gets it with the first message");
        report.IsFine(installs: false).ShouldBeFalse();
    }

    [Fact]
    public async Task A_group_that_cannot_be_looked_at_is_said_with_the_repair()
    {
        GrantAll();
        Teams.AddGroup("Twins", Adele);
        Teams.AddGroup("Twins", Megan);
        (await ExamineAsync("Twins")).Problem.ShouldBe(ReachProblem.SeveralOfThatName);
        (await ExamineAsync("Nobody's")).Problem.ShouldBe(ReachProblem.NotFound);
        English.Sentence(ReachProblem.NotFound, "Nobody's").ShouldBe("The directory has no group or team \"Nobody's\": give its exact name, or its id.");
    }

    [Fact]
    public async Task Without_the_permission_that_is_said() => (await ExamineAsync("Board")).Problem.ShouldBe(ReachProblem.NotPermitted);

    private Task<(ReachReport? Report, ReachProblem? Problem)> ExamineAsync(string group) =>
        UseAsync<ExamineReach, (ReachReport?, ReachProblem?)>(examine => examine.RunAsync(group, CancellationToken.None));

    /// <summary>As Teams answered when the bot wrote.</summary>
    private Task AnsweredAsync(Person person, DeliveryReason reason, DeliveryState state = DeliveryState.Failed) => ReadAsync(async db =>
    {
        var id = person.AadObjectId.ToString();
        var known = db.Set<CommsBot.Audiences.Person>().FirstOrDefault(p => p.EntraObjectId == id);
        if (known is null)
            db.Add(known = CommsBot.Audiences.Person.Know(new CommsBot.Graph.DirectoryEntry(id, person.Name), TenantId, TimeProvider.System));
        var now = TimeProvider.System.GetUtcNow();
        var sent = Occurrence.Plan(
            new NudgePlan
            {
                TenantId = TenantId, Kind = NudgeKind.Invitation, SubjectId = Guid.NewGuid(), Key = "once", AudienceName = "Test", PlannedFor = now, ExpiresAt = now.AddDays(1),
                TimeZone = "Europe/Berlin",
            },
            TimeProvider.System);
        db.Add(sent);
        db.Add(new CommsBot.Delivery.Delivery
        {
            OccurrenceId = sent.Id, PersonId = known.Id, TenantId = TenantId, Kind = NudgeKind.Invitation, State = state, Reason = reason, PlannedFor = now, DueAt = now,
        });
        return await db.SaveChangesAsync();
    });
}

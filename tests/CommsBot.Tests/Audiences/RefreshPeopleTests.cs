using CommsBot.Audiences;
using CommsBot.Graph;
using CommsBot.Scheduling;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Person = CommsBot.Audiences.Person;

namespace CommsBot.Tests.Audiences;

public sealed class RefreshPeopleOnSqliteTests : RefreshPeopleTests<OnSqlite>;

public sealed class RefreshPeopleOnPostgresTests : RefreshPeopleTests<OnPostgres>;

public abstract class RefreshPeopleTests<TDatabase> : DirectoryStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task All_that_may_be_known_is_read_and_hours_are_in_an_iana_zone()
    {
        GrantAll();
        var chris = Add("Chris Green", "Pacific Standard Time");
        await RefreshAsync(chris);

        var person = await PersonAsync("Chris Green");
        (person.Mail, person.Department, person.Office, person.Country).ShouldBe(("chris@contoso.example", "Sales", "Bonn", "Germany"));
        person.ManagerEntraObjectId.ShouldBe(Adele.AadObjectId.ToString());
        (person.TimeZone, person.WorkStart, person.WorkEnd).ShouldBe(("America/Los_Angeles", new TimeOnly(7, 30), new TimeOnly(12, 0)));
        person.WorkDays.ShouldBe((int)(Weekdays.Monday | Weekdays.Tuesday));
        person.RefreshedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_zone_made_by_hand_leaves_the_mailboxs_own()
    {
        GrantAll();
        await RefreshAsync(Add("Chris Green", "W. Europe Standard Time", MailboxSpec.CustomZone));

        (await PersonAsync("Chris Green")).TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task Who_left_is_marked_and_nobody_is_asked_for_twice_a_day()
    {
        GrantAll();
        var (chris, dana) = (Add("Chris Green", "UTC"), Add("Dana Gray", "UTC"));
        chris.HasLeft = true;
        await RefreshAsync(chris, dana);
        (await PersonAsync("Chris Green")).LeftAt.ShouldNotBeNull();
        (await PersonAsync("Dana Gray")).LeftAt.ShouldBeNull();

        var calls = Teams.Calls.Count(Operation.GraphUsers);
        await RunJobAsync();
        Teams.Calls.Count(Operation.GraphUsers).ShouldBe(calls);
    }

    [Fact]
    public async Task Without_the_permission_for_mailboxes_the_rest_is_read()
    {
        Grant("User.Read.All");
        await RefreshAsync(Add("Chris Green", "UTC"));

        var person = await PersonAsync("Chris Green");
        (person.Department, person.WorkStart).ShouldBe(("Sales", null));
    }

    [Fact]
    public async Task A_throttled_directory_is_waited_for()
    {
        GrantAll();
        Teams.Faults.Once(Fault.ThrottledFor(1), Operation.GraphUsers);
        await RefreshAsync(Add("Chris Green", "UTC"));

        (await PersonAsync("Chris Green")).Department.ShouldBe("Sales");
    }

    [Fact]
    public async Task Without_any_permission_nobody_is_taken_for_gone()
    {
        await RefreshAsync(Add("Chris Green", "UTC"));

        var person = await PersonAsync("Chris Green");
        (person.LeftAt, person.RefreshedAt).ShouldBe((null, null));
    }

    [Fact]
    public async Task The_app_is_installed_for_somebody_who_lacks_it()
    {
        var chris = Add("Chris Green", "UTC");
        (await InstallAsync(chris)).ShouldBe(InstallOutcome.NotPermitted);

        GrantAll();
        await RestartBotAsync();
        (await InstallAsync(chris)).ShouldBe(InstallOutcome.Installed);
        chris.App.ShouldBe(AppState.Installed);
        (await InstallAsync(chris)).ShouldBe(InstallOutcome.WasThere);

        chris.App = AppState.DisabledByAdmin;
        (await InstallAsync(chris)).ShouldBe(InstallOutcome.NotPermitted);
        (await UseAsync<IAppInstaller, InstallOutcome>(i => i.InstallAsync(Guid.NewGuid().ToString(), CancellationToken.None))).ShouldBe(InstallOutcome.Unknown);
    }

    [Fact]
    public async Task An_app_that_is_not_in_the_catalogue_is_said()
    {
        GrantAll();
        Teams.Bot.IsInCatalog = false;

        (await InstallAsync(Add("Chris Green", "UTC"))).ShouldBe(InstallOutcome.NotInCatalog);
    }

    private CommsBot.Simulation.World.Person Add(string name, string zone, string? workZone = null) => Teams.AddPerson(new PersonSpec
    {
        Name = name,
        Mail = $"{name.Split(' ')[0].ToLowerInvariant()}@contoso.example",
        Department = "Sales",
        Office = "Bonn",
        Country = "Germany",
        Manager = Adele,
        App = AppState.NotInstalled,
        Mailbox = new MailboxSpec { TimeZone = zone, WorkTimeZone = workZone, Start = new(7, 30), End = new(12, 0), Days = ["monday", "tuesday"] },
    });

    private async Task RefreshAsync(params CommsBot.Simulation.World.Person[] people)
    {
        await UseAsync<EnrolPeople, IReadOnlyList<PersonId>>(enrol => enrol.FromDirectoryAsync(
            TenantId, [.. people.Select(p => new DirectoryEntry(p.AadObjectId.ToString(), p.Name))], CancellationToken.None));
        await RunJobAsync();
    }

    private Task RunJobAsync() => UseAsync<RefreshPeople, bool>(async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    private Task<InstallOutcome> InstallAsync(CommsBot.Simulation.World.Person person) =>
        UseAsync<IAppInstaller, InstallOutcome>(installer => installer.InstallAsync(person.AadObjectId.ToString(), CancellationToken.None));

    private Task<Person> PersonAsync(string name) => ReadAsync(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Name == name));
}

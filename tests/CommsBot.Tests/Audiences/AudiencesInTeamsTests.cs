using CommsBot.Audiences;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Audiences;

public sealed class AudiencesInTeamsOnSqliteTests : AudiencesInTeamsTests<OnSqlite>;

public sealed class AudiencesInTeamsOnPostgresTests : AudiencesInTeamsTests<OnPostgres>;

public abstract class AudiencesInTeamsTests<TDatabase> : DirectoryStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_team_is_saved_with_all_its_pages_and_follows_who_joins_and_leaves()
    {
        var crowd = Teams.AddPeople(1_100);
        var team = Teams.AddTeam("All hands", [Adele, Megan, .. crowd]);
        var link = $"https://teams.microsoft.com/l/team/{Uri.EscapeDataString(team.Id)}/conversations?groupId={team.AadGroupId}";

        (await CreateAsync("Everybody", "Team", link)).ShouldContain("1102 people");

        await team.RemoveMembersAsync(Adele, Megan, crowd[7]);
        await Adele.SaysAsync("audiences");
        await Adele.TapsAsync(Adele.SeesLast(), "Everybody");
        (await Adele.TapsAsync(Adele.SeesLast(), "Refresh")).CardText.ShouldContain("1100 people");
        (await MembersAsync("Everybody")).ShouldNotContain("Megan Bowen");
    }

    [Fact]
    public async Task A_group_counts_people_of_groups_inside_it_once()
    {
        GrantAll();
        var crowd = Teams.AddPeople(1_050);
        var inner = Teams.AddGroup("Inner", [Megan, .. crowd]);
        var outer = Teams.AddGroup("Sales DACH", Adele, Megan);
        outer.Groups.Add(inner);
        inner.Groups.Add(outer);

        (await CreateAsync("Sales", "Group", "Sales DACH")).ShouldContain("1052 people");

        var members = await MembersAsync("Sales");
        members.Count.ShouldBe(1_052);
        members.ShouldContain("Adele Vance");
        (await ReadAsync(db => db.Set<Person>().CountAsync(p => p.Name == "Adele Vance"))).ShouldBe(1, "who is known from Teams stays one person");
    }

    [Fact]
    public async Task A_pasted_list_finds_people_and_gives_unknown_addresses_back()
    {
        GrantAll();
        var crowd = Teams.AddPeople(30);

        var card = await CreateAsync("Pilot", "List", $"name;mail\nX;{string.Join("\nX;", crowd.Select(p => p.Upn.ToUpperInvariant()))}\nnobody@nowhere.example");

        card.ShouldContain("30 people");
        card.ShouldContain("1 address belongs to nobody I know");
        card.ShouldContain("nobody@nowhere.example");
    }

    [Fact]
    public async Task What_cannot_be_looked_up_is_said_and_nobody_who_was_in_it_is_lost()
    {
        (await CreateAsync("Sales", "Group", "Sales DACH")).ShouldContain("an admin has to grant the permission");
        (await CreateAsync("Sales", "Team", "Sales")).ShouldContain("not the link of a team");
        (await CreateAsync("Sales", "List", "Ann and Ben")).ShouldContain("found no e-mail address");
        (await ReadAsync(db => db.Set<Audience>().CountAsync())).ShouldBe(0);

        GrantAll();
        await RestartBotAsync();
        (await CreateAsync("Sales", "Group", "No such group")).ShouldContain("no such group");
        Teams.AddGroup("Sales DACH", Adele, Megan);
        (await CreateAsync("Sales", "Group", "Sales DACH")).ShouldContain("2 people");
        (await CreateAsync("Sales", "Group", "Sales DACH")).ShouldContain("of that name already");

        Teams.Entra.BotApp.GraphRoles.Clear();
        await RestartBotAsync();
        await Adele.SaysAsync("audiences");
        await Adele.TapsAsync(Adele.SeesLast(), "Sales");
        var refreshed = (await Adele.TapsAsync(Adele.SeesLast(), "Refresh")).CardText;
        refreshed.ShouldContain("an admin has to grant the permission");
        refreshed.ShouldContain("2 people");
    }

    [Fact]
    public async Task A_team_without_the_bot_is_said()
    {
        var team = Teams.AddTeam("Others", [Megan]);
        team.HasBot = false;

        (await CreateAsync("Others", "Team", team.Id)).ShouldContain("add me to that team first");
    }

    [Fact]
    public async Task Deleting_asks_first()
    {
        await CreateAsync("Comms", "Team", Comms.Id);

        await Adele.TapsAsync(Adele.SeesLast(), "Delete");
        await Adele.TapsAsync(Adele.SeesLast(), "Keep it");
        await Adele.TapsAsync(Adele.SeesLast(), "Delete");
        (await Adele.TapsAsync(Adele.SeesLast(), "Delete for good")).CardText.ShouldContain("“Comms” is deleted.");

        (await ReadAsync(db => db.Set<Audience>().CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.Set<AudienceMember>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Audiences_never_show_in_a_channel()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} audiences", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("Audiences are for our own chat");
    }

    private async Task<string> CreateAsync(string name, string kind, string source)
    {
        await Adele.SaysAsync("audiences");
        await Adele.TapsAsync(Adele.SeesLast(), "New audience");
        return (await Adele.TapsAsync(Adele.SeesLast(), AudienceVerbs.Create, new { name, kind, source })).CardText;
    }

    private Task<List<string>> MembersAsync(string audience) => ReadAsync(db => (
        from a in db.Set<Audience>()
        where a.Name == audience
        join m in db.Set<AudienceMember>() on a.Id equals m.AudienceId
        join p in db.Set<Person>() on m.PersonId equals p.Id
        select p.Name).ToListAsync());
}

using System.Net;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>Who is who, who works when, and who is in a team.</summary>
public sealed class DirectoryTests : GraphTest
{
    [Fact]
    public async Task People_are_found_by_address_in_lists_of_fifteen()
    {
        var crowd = Teams.AddPeople(2000);
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann", Upn = "al123@contoso.example", Mail = "Ann.Lee@contoso.example" });
        Grant("User.Read.All");
        string[] addresses = [.. crowd.Take(12).Select(person => person.Mail), "ann.lee@contoso.example", "nobody@contoso.example", "o''brien@contoso.example"];

        (await NamesAsync($"mail in ('{string.Join("','", addresses)}')")).ShouldBe(crowd.Take(12).Append(ann).Select(person => person.Upn), ignoreOrder: true);
        (await NamesAsync("mail eq 'ann.lee@contoso.example' or userPrincipalName eq 'ANN.LEE@contoso.example'")).ShouldBe([ann.Upn]);
        (await NamesAsync("userPrincipalName eq 'ann.lee@contoso.example'")).ShouldBeEmpty();
        (await GetAsync($"/users?$filter=mail in ('{string.Join("','", [.. addresses, "x"])}')")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync("/users/ann.lee@contoso.example")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<string[]> NamesAsync(string filter) =>
        [
            .. (await JsonOf(await GetAsync($"/users?$select=userPrincipalName&$filter={Uri.EscapeDataString(filter)}"))).GetProperty("value").EnumerateArray()
                .Select(user => user.GetProperty("userPrincipalName").GetString()!),
        ];
    }

    [Fact]
    public async Task A_crowd_has_departments_managers_and_mailboxes_in_both_kinds_of_time_zone()
    {
        var crowd = Teams.AddPeople(30);
        Grant("User.Read.All", "MailboxSettings.Read");
        var seven = await JsonOf(await GetAsync($"/users/{crowd[17].AadObjectId}?$select=id,department,country,accountEnabled,userType&$expand=manager($select=id)"));
        seven.GetProperty("department").GetString().ShouldBe(crowd[17].Department);
        seven.GetProperty("accountEnabled").GetBoolean().ShouldBeTrue();
        seven.GetProperty("manager").GetProperty("id").GetGuid().ShouldBe(crowd[1].AadObjectId);

        var zones = new List<string>();
        foreach (var person in crowd.Take(6))
            zones.Add((await JsonOf(await GetAsync($"/users/{person.AadObjectId}/mailboxSettings"))).GetProperty("timeZone").GetString()!);
        zones.ShouldContain("Eastern Standard Time");
        zones.ShouldContain("Europe/Berlin");
        zones.ShouldAllBe(zone => TimeZoneInfo.FindSystemTimeZoneById(zone) != null);

        var odd = Teams.AddPerson(new PersonSpec { Name = "Odd", Mailbox = new MailboxSpec { TimeZone = "India Standard Time", Days = ["sunday"], Start = new(22, 30), End = new(6, 0), WorkTimeZone = MailboxSpec.CustomZone } });
        var hours = await JsonOf(await GetAsync($"/users/{odd.AadObjectId}/mailboxSettings/workingHours"));
        hours.GetProperty("startTime").GetString().ShouldBe("22:30:00.0000000");
        hours.GetProperty("timeZone").GetProperty("@odata.type").GetString().ShouldBe("#microsoft.graph.customTimeZone");
        var without = Teams.AddPerson(new PersonSpec { Name = "No mailbox", HasMailbox = false });
        (await CodeOf(await GetAsync($"/users/{without.AadObjectId}/mailboxSettings"), HttpStatusCode.NotFound)).ShouldBe("MailboxNotEnabledForRESTAPI");
    }

    [Fact]
    public async Task A_team_shows_its_members_with_their_roles_its_channels_and_its_owners()
    {
        var (ann, guest) = (Teams.AddPerson("Ann"), Teams.AddPerson(new PersonSpec { Name = "Gast", IsGuest = true }));
        var team = Teams.AddTeam("Sales", [ann, guest], "Praise");
        team.Owners.Add(ann);
        Grant("TeamMember.Read.All", "Channel.ReadBasic.All", "GroupMember.Read.All", "User.ReadBasic.All");

        var members = (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/members"))).GetProperty("value").EnumerateArray().ToList();
        members.Select(member => (member.GetProperty("userId").GetGuid(), member.GetProperty("roles")[0].GetString())).ShouldBe([(ann.AadObjectId, "owner"), (guest.AadObjectId, "guest")]);
        var channels = (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/channels"))).GetProperty("value");
        channels[1].GetProperty("id").GetString().ShouldBe(team["Praise"].Id);
        (await JsonOf(await GetAsync($"/teams/{team.AadGroupId}/primaryChannel"))).GetProperty("id").GetString().ShouldBe(team.Id);
        (await JsonOf(await GetAsync($"/groups/{team.AadGroupId}/owners"))).GetProperty("value")[0].GetProperty("displayName").GetString().ShouldBe("Ann");
        (await CodeOf(await GetAsync($"/teams/{team.AadGroupId}"), HttpStatusCode.Forbidden)).ShouldBe("Forbidden");
        (await GetAsync($"/teams/{Guid.NewGuid()}/members")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_large_group_is_read_in_pages_of_999()
    {
        var people = Teams.AddPeople(5000);
        var group = Teams.AddGroup("Everybody", people);
        Grant("GroupMember.Read.All", "User.Read.All");
        var seen = new HashSet<string>();
        var next = $"{Teams.GraphBaseUrl}/groups/{group.Id}/transitiveMembers/microsoft.graph.user?$select=id,mail,department&$count=true&$top=999";
        var pages = 0;
        while (next is not null)
        {
            var page = await JsonOf(await CallAsync(HttpMethod.Get, next));
            seen.UnionWith(page.GetProperty("value").EnumerateArray().Select(user => user.GetProperty("id").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()! : null;
            pages++;
        }
        pages.ShouldBe(6);
        seen.Count.ShouldBe(5000);
    }
}

using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class ShoutOutSettingsOnSqliteTests : ShoutOutSettingsTests<OnSqlite>;

public sealed class ShoutOutSettingsOnPostgresTests : ShoutOutSettingsTests<OnPostgres>;

public abstract class ShoutOutSettingsTests<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Graph:Enabled"] = "true",
        ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
    };

    private protected override void Configure(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
        Teams.Entra.BotApp.GraphRoles.UnionWith(["GroupMember.Read.All"]);

    private string Bot => Teams.Bot.At;

    [Fact]
    public async Task A_manager_sets_a_channel_up_and_the_next_post_is_named_on_its_clocks()
    {
        await Adele.SaysAsync($"{Bot} shout-out settings", Kudos);

        var saved = await Adele.TapsAsync(
            Adele.SeesLast(Kudos), "Save",
            new { on = "true", weekday = "Friday", at = "15:30", zone = "America/New_York", hashtag = "#Danke", most = 3, greeting = "Hi", order = "OldestFirst", language = "de" });

        saved.CardText.ShouldContain("Saved.");
        saved.CardText.ShouldContain("Next: Friday,");
        saved.CardText.ShouldContain("America/New_York");
        (await ChannelAsync()).Settings.ShouldBe(new ShoutOutSettings
        {
            IsOn = true, Weekday = DayOfWeek.Friday, At = new TimeOnly(15, 30), ZoneId = "America/New_York", Hashtag = "Danke", Greeting = "Hi", MostItems = 3,
            Order = ShoutOutOrder.OldestFirst, Identity = PostingIdentity.Bot, WithoutGraph = WithoutGraph.Hold, Language = "de",
        });
        (await ChannelAsync()).Name.ShouldBe("Comms · Kudos");
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_and_nothing_is_saved()
    {
        await Adele.SaysAsync($"{Bot} applaus einstellungen", Kudos);
        var card = Adele.SeesLast(Kudos);

        (await Adele.TapsAsync(card, "Speichern", new { zone = "Mars/Olympus" })).CardText.ShouldContain("Mars/Olympus");
        (await Adele.TapsAsync(card, "Speichern", new { hashtag = "two words" })).CardText.ShouldContain("Unterstriche");

        (await ReadAsync(db => db.Set<ShoutOutChannel>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Colleagues_are_turned_away_kindly_and_owners_of_the_team_are_not()
    {
        Comms.Owners.Add(Megan);

        await Jörg.SaysAsync($"{Bot} shout-out settings", Kudos);
        Jörg.SeesLast(Kudos).AllText.ShouldContain("kümmern sich die Besitzer");
        await Jörg.SaysAsync($"{Bot} shout-out now", Kudos);
        Jörg.SeesLast(Kudos).AllText.ShouldContain("kümmern sich die Besitzer");
        await Megan.SaysAsync($"{Bot} shout-out settings", Kudos);
        var card = Megan.SeesLast(Kudos);
        (await Jörg.TapsAsync(card, "Save")).Toast.ShouldNotBeNull();
        (await Megan.TapsAsync(card, "Save", new { on = "true" })).CardText.ShouldContain("Saved.");

        (await ChannelAsync()).IsOn.ShouldBeTrue();
    }

    [Fact]
    public async Task A_personal_chat_is_no_place_for_it_and_shows_other_teams_nominations_to_managers_only()
    {
        await Adele.SaysAsync("shout-out settings");
        Adele.SeesLast().AllText.ShouldContain("belongs in a channel");

        await Adele.SaysAsync($"{Bot} nominate {Megan.At} for Sharing because she explains our figures to everybody", Kudos, Megan);
        await Jörg.SaysAsync("shout-out preview");
        Jörg.SeesLast().AllText.ShouldNotContain("figures");
        await Adele.SaysAsync("shout-out preview");
        Adele.SeesLast().AllText.ShouldContain("figures");
    }

    private Task<ShoutOutChannel> ChannelAsync() => ReadAsync(db => db.Set<ShoutOutChannel>().AsNoTracking().SingleAsync());
}

using CommsBot.Audiences;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Audiences;

public sealed class SettingsInTeamsOnSqliteTests : SettingsInTeamsTests<OnSqlite>;

public sealed class SettingsInTeamsOnPostgresTests : SettingsInTeamsTests<OnPostgres>;

public abstract class SettingsInTeamsTests<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly object Cleared = new { language = "auto", from = "", until = "", polls = "true", prompts = "true", reminders = "true" };

    [Fact]
    public async Task What_is_chosen_is_saved_by_one_tap_and_shown_again()
    {
        await Adele.SaysAsync("settings");
        var tap = await Adele.TapsAsync(
            Adele.SeesLast(), "Save", new { language = "auto", from = "10:00", until = "15:30", polls = "true", prompts = "false", reminders = "false" });

        tap.CardText.ShouldContain("Saved.");
        var saved = await PreferencesAsync();
        (saved.Language, saved.NudgesFrom, saved.NudgesUntil, saved.PausedUntil).ShouldBe((null, new TimeOnly(10, 0), new TimeOnly(15, 30), null));
        saved.Unwanted.ShouldBe(NudgeKinds.Prompts | NudgeKinds.Reminders);

        await Adele.TapsAsync(Adele.SeesLast(), "Save", Cleared);
        (await PreferencesAsync()).NudgesFrom.ShouldBeNull();
    }

    [Fact]
    public async Task The_chosen_language_wins_over_the_clients_and_over_typed_commands()
    {
        await Adele.SaysAsync("settings");
        var tap = await Adele.TapsAsync(Adele.SeesLast(), "Save", new { language = "de", polls = "true", prompts = "true", reminders = "true" });
        tap.CardText.ShouldContain("Gespeichert.");

        await Adele.SaysAsync("help");
        Adele.SeesLast().AllText.ShouldContain("Was möchten Sie tun?");

        await Adele.SaysAsync("einstellungen");
        await Adele.TapsAsync(Adele.SeesLast(), "Speichern", new { language = "en", polls = "true", prompts = "true", reminders = "true" });
        await Adele.SaysAsync("hilfe");
        Adele.SeesLast().AllText.ShouldContain("What would you like to do?");
    }

    [Fact]
    public async Task Half_of_the_hours_is_asked_about_and_nothing_is_lost()
    {
        await Adele.SaysAsync("settings");
        var tap = await Adele.TapsAsync(Adele.SeesLast(), "Save", new { language = "de", from = "10:00", until = "", polls = "false", prompts = "true", reminders = "true" });

        tap.CardText.ShouldContain("both times, or neither");
        tap.Card!.Value.GetRawText().ShouldContain("10:00");
        (await ReadAsync(db => db.Set<Preferences>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_pause_can_be_typed_in_either_language_and_ended()
    {
        await Adele.SaysAsync("pause 2 weeks");
        Adele.SeesLast().AllText.ShouldContain("resume");
        (await PreferencesAsync()).PausedUntil!.Value.ShouldBeInRange(Now.AddDays(13), Now.AddDays(14));

        await Adele.SaysAsync("resume");
        (await PreferencesAsync()).PausedUntil.ShouldBeNull();

        await Adele.SaysAsync("pause 3 tage");
        await Adele.SaysAsync("settings");
        var tap = await Adele.TapsAsync(Adele.SeesLast(), "Resume now");
        tap.CardText.ShouldContain("nudges may come again");
        (await PreferencesAsync()).PausedUntil.ShouldBeNull();

        await Adele.SaysAsync("pause for ever");
        Adele.SeesLast().AllText.ShouldContain("within the next year");
        (await PreferencesAsync()).PausedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Settings_never_show_in_a_channel()
    {
        await Adele.SaysAsync($"{Teams.Bot.At} settings", Kudos);

        Adele.SeesLast(Kudos).AllText.ShouldContain("to our own chat");
        Adele.SeesLast().AllText.ShouldContain("What I know of you");
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private Task<Preferences> PreferencesAsync() => ReadAsync(db => db.Set<Preferences>().AsNoTracking().SingleAsync());
}

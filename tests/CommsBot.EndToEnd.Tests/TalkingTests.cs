using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class TalkingTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task Help_shows_a_home_card_whose_buttons_work()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("  HELP ");
        var home = await chat.ShowsCardAsync("What would you like to do?");
        await page.ScreenshotAsync("home");

        await home.TapAsync("Ask a poll");
        var start = await chat.ShowsCardAsync("What would you like to ask?");
        await page.ScreenshotAsync("poll-start");
        await start.TapAsync("One quick question, right here");
        var form = await chat.ShowsCardAsync("Answers, one per line");
        await form.FillAsync("Question", "Shall we water the plants?");
        await form.FillAsync("Answers, one per line (2 to 12)", "Daily\nWeekly");
        await page.ScreenshotAsync("poll-form");
        await form.TapAsync("Post the poll");

        var poll = await chat.ShowsCardAsync("Shall we water the plants?");
        await poll.TapAsync("Weekly");
        await poll.ShowsAsync("✓ Weekly");
    }

    [Fact]
    public async Task An_unknown_text_gets_the_home_card_with_the_nearest_command()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("nomnate <b>Megan</b>");
        var home = await chat.ShowsCardAsync("I did not understand that");
        await home.ShowsAsync("Did you mean: nominate");
        await page.ScreenshotAsync("unknown-text");
    }

    [Fact]
    public async Task In_a_channel_only_what_mentions_the_bot_is_answered()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Announcements");
        await page.PostAsync("help yourselves to the cake in the kitchen");
        var mentioned = await page.PostAsync("@{CommsBot} help");

        await mentioned.ShowsCardAsync("What would you like to do?");
        await page.Post("cake").ShowsNotAsync("What would you like to do?");
        await page.ScreenshotAsync("channel-help");
    }
}

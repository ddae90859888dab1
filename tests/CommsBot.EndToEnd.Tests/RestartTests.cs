using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class RestartTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_killed_bot_comes_back_with_everything_and_old_cards_still_work()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Still here tomorrow?\" Sure | Perhaps");
        var poll = await chat.ShowsCardAsync("Still here tomorrow?");
        await poll.TapAsync("Sure");
        await poll.ShowsAsync("✓ Sure");
        await page.OpenChannelAsync("Kudos");
        var thanks = await page.PostAsync("@{CommsBot} nominate @{Megan Bowen} for Sharing because she turned her migration notes into a guide");
        await thanks.ShowsAsync("Thank you for thinking of Megan Bowen.");

        await stage.Bot.KillAsync();
        await stage.Bot.StartAgainAsync();
        await stage.Bot.SaysAsync("still there, and so are its chats");

        var look = await page.PostAsync("@{CommsBot} shout-out preview");
        await (await look.ShowsCardAsync("only a look, nothing is posted")).ShowsAsync("Megan Bowen");
        await page.OpenPersonalChatAsync();
        await poll.TapAsync("Change my answer");
        await poll.TapAsync("Perhaps");
        await poll.ShowsAsync("✓ Perhaps");
        await poll.ShowsAsync("1 answer.");
        await page.ScreenshotAsync("restart-old-card");
        await page.SayAsync("close");
        await poll.ShowsAsync("Closed. 1 answer.");
    }
}

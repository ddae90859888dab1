using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class PromptTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_prompt_is_made_card_by_card_sent_to_oneself_and_answered()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("prompt Which <b>chart</b> helped you last week?");
        var text = await chat.ShowsCardAsync("What does it say?");
        await page.ScreenshotAsync("prompt-text");
        await text.TapAsync("Next");
        var extras = await chat.ShowsCardAsync("What goes with it?");
        await page.ScreenshotAsync("prompt-extras");
        await extras.TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Only me, to try it");
        await page.ScreenshotAsync("prompt-aim");
        await aim.TapAsync("Next");
        var when = await chat.ShowsCardAsync("When?");
        await page.ScreenshotAsync("prompt-when");
        await when.TapAsync("Now");
        var overview = await chat.ShowsCardAsync("Only me, to try it");
        await page.ScreenshotAsync("prompt-overview");

        await overview.TapAsync("Send now");
        var prompt = await chat.ShowsCardAsync("Your answer is for you: nobody else sees it.");
        await page.ScreenshotAsync("prompt-asking");
        await prompt.FillAsync("Your answer", "The one without *colours*");
        await prompt.TapAsync("Send my answer");
        await (await chat.ShowsCardAsync("Only you can see it.")).ShowsAsync("The one without *colours*");
        await page.ScreenshotAsync("prompt-answered");
    }

    [Fact]
    public async Task Settings_are_kept_and_a_pause_is_typed()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("settings");
        await chat.ShowsCardAsync("Settings");
        await page.ScreenshotAsync("settings");
        await (await page.SayAsync("pause 2 weeks")).ShowsAsync("You will get nothing before");
        await (await page.SayAsync("resume")).ShowsAsync("Welcome back: nudges may come again.");
        await page.ScreenshotAsync("pause");
    }
}

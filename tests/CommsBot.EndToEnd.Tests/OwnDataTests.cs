using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>Alone with a bot: who is forgotten here is missed elsewhere.</summary>
public sealed class OwnDataTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task Who_asks_gets_a_copy_of_their_data_and_is_forgotten_and_may_begin_anew()
    {
        await using var page = await stage.OpenPageAsync();
        await Colleague.Megan(stage.Bot.PlaygroundAddress).SaysInKudosAsync(
            "<at>CommsBot</at> nominate <at>Alex Wilber</at> for Helping out because he stayed late to fix the booking page");
        await page.Conversation.ShowsCardAsync("Megan Bowen nominated you");
        await page.OpenChannelAsync("Kudos");
        await (await page.PostAsync("@{CommsBot} shout-out now")).ShowsAsync("Posted: this week’s shout-out with 1 nomination");
        await page.OpenPersonalChatAsync();
        await page.Conversation.ShowsCardAsync("You are in this week’s shout-out");

        var chat = await page.SayAsync("my data");
        await chat.ShowsCardAsync("All that I have stored about you, as one file");
        await page.ScreenshotAsync("my-data");

        await page.SayAsync("forget me");
        var asked = await chat.ShowsCardAsync("Shall I forget you?");
        await page.ScreenshotAsync("forget-asked");
        await asked.TapAsync("Forget me");
        await chat.ShowsCardAsync("I have forgotten you.");
        await page.ScreenshotAsync("forget-done");

        await page.SayAsync("my kudos");
        await chat.ShowsCardAsync("Nothing yet.");
        await page.SayAsync("help");
        await chat.ShowsCardAsync("What would you like to do?");
        await page.ScreenshotAsync("forget-afterwards");
    }
}

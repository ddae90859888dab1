using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class ShoutOutAfterwardsTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_channel_is_set_up_and_who_was_named_passes_it_on()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var set = await page.PostAsync("@{CommsBot} shout-out settings");
        var form = await set.ShowsCardAsync("Settings of this channel");
        await page.ScreenshotAsync("shoutout-settings");
        await form.TickAsync("Post it every week");
        await form.FillAsync("Greeting above the names (optional)", "Thank you, all of you:");
        await form.TapAsync("Save");
        await form.ShowsAsync("Saved.");
        await page.ScreenshotAsync("shoutout-settings-saved");

        await Colleague.Megan(stage.Bot.PlaygroundAddress).SaysInKudosAsync(
            "<at>CommsBot</at> nominate <at>Alex Wilber</at> for Helping out because he stayed late to fix the <b>booking</b> page");
        await page.OpenPersonalChatAsync();
        await page.Conversation.ShowsCardAsync("Megan Bowen nominated you");
        await page.OpenChannelAsync("Kudos");
        var now = await page.PostAsync("@{CommsBot} shout-out now");
        await now.ShowsAsync("Posted: this week’s shout-out with 1 nomination");
        var post = await page.Conversation.ShowsCardAsync("#WeLeadComms · ");
        await post.ShowsAsync("Thank you, all of you:");
        await post.ShowsAsync("Alex Wilber");
        await page.ScreenshotAsync("shoutout-greeting");

        await page.OpenPersonalChatAsync();
        var named = await page.Conversation.ShowsCardAsync("You are in this week’s shout-out");
        await page.ScreenshotAsync("shoutout-named");
        await named.TapAsync("Thank someone next");
        await page.Conversation.ShowsCardAsync("What for?");
        await page.ScreenshotAsync("shoutout-pass-it-on");

        var hall = await page.SayAsync("shout-outs");
        await (await hall.ShowsCardAsync("Shout-outs so far")).ShowsAsync("Alex Wilber");
        await page.ScreenshotAsync("shoutout-hall");
        var kudos = await page.SayAsync("my kudos");
        await kudos.ShowsAsync("he stayed late to fix the <b>booking</b> page");
        await page.ScreenshotAsync("kudos");
    }
}

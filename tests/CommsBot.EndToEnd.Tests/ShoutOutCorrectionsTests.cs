using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class ShoutOutCorrectionsTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_posted_shout_out_is_corrected_and_then_withdrawn()
    {
        await using var page = await stage.OpenPageAsync();
        await Colleague.Megan(stage.Bot.PlaygroundAddress).SaysInKudosAsync(
            "<at>CommsBot</at> nominate <at>Alex Wilber</at> for Helping out because he stayed late to fix the booking page for Mrs Smith");
        await page.Conversation.ShowsCardAsync("Megan Bowen nominated you");
        await page.OpenChannelAsync("Kudos");
        await (await page.PostAsync("@{CommsBot} shout-out now")).ShowsAsync("Posted: this week’s shout-out with 1 nomination");
        await (await page.Conversation.ShowsCardAsync("#WeLeadComms · ")).ShowsAsync("for Mrs Smith");

        await page.OpenPersonalChatAsync();
        await page.Conversation.ShowsCardAsync("You are in this week’s shout-out");
        var chat = await page.SayAsync("shout-outs");
        var hall = await chat.ShowsCardAsync("Shout-outs so far");
        await page.ScreenshotAsync("correct-hall");
        await hall.TapAsync("Correct or withdraw");
        await (await chat.ShowsCardAsync("Which one is to be corrected or withdrawn?")).TapRowAsync("Alex Wilber");
        var post = await chat.ShowsCardAsync("Correct the shout-out of");
        await page.ScreenshotAsync("correct-post");
        await post.TapAsync("Alex Wilber · Helping out");
        var item = await chat.ShowsCardAsync("From the shout-out of");
        await page.ScreenshotAsync("correct-item");
        await item.FillAsync("The reason, as it should read", "he stayed late to fix the booking page for a guest");
        await item.TapAsync("Save");
        await chat.ShowsCardAsync("Done. The post in the channel reads like this now.");
        await page.ScreenshotAsync("correct-done");

        await page.OpenChannelAsync("Kudos");
        await (await page.Conversation.ShowsCardAsync("#WeLeadComms · ")).ShowsAsync("for a guest");
        await page.Conversation.ShowsNotAsync("Mrs Smith");
        await page.ScreenshotAsync("correct-channel");

        await page.OpenPersonalChatAsync();
        chat = await page.SayAsync("shout-out withdraw");
        await (await chat.ShowsCardAsync("Which one is to be corrected or withdrawn?")).TapRowAsync("Alex Wilber");
        await (await chat.ShowsCardAsync("Correct the shout-out of")).TapAsync("Withdraw the post");
        var asked = await chat.ShowsCardAsync("Withdraw the whole shout-out of");
        await page.ScreenshotAsync("withdraw-asked");
        await asked.TapAsync("Withdraw");
        await (await chat.ShowsCardAsync("is withdrawn")).ShowsAsync("Done. The post is gone from the channel.");
        await page.ScreenshotAsync("withdraw-done");
        await page.OpenChannelAsync("Kudos");
        // In Teams the post is gone; the Playground deletes nothing.
        await page.Conversation.ShowsCardAsync("This message was taken away.");
        await page.Conversation.ShowsNotAsync("for a guest");
        await page.ScreenshotAsync("withdraw-channel");
    }
}

using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>From a saved audience to the report: what a comms manager does before and after something goes to many.</summary>
public sealed class CampaignTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_prompt_to_an_audience_is_rehearsed_shared_tested_sent_and_reported()
    {
        await using var page = await stage.OpenPageAsync();
        await (await (await page.SayAsync("audiences")).ShowsCardAsync("who can be reached under a name")).TapAsync("New audience");
        var form = await page.Conversation.ShowsCardAsync("Who is in it?");
        await form.FillAsync("Name", "Pilot");
        await form.ChooseAsync("Who is in it?", "List of addresses");
        await form.FillAsync("Link, name of the group, or addresses", "alex.wilber@contoso.example\nnobody@contoso.example");
        await form.TapAsync("Save");
        await page.Conversation.ShowsAsync("nobody@contoso.example");
        await page.ScreenshotAsync("campaign-audience");

        var chat = await page.SayAsync("prompt What did you learn this week?");
        await (await chat.ShowsCardAsync("What does it say?")).TapAsync("Next");
        await (await chat.ShowsCardAsync("What goes with it?")).TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Pilot");
        await aim.TapAsync("Next");
        await (await chat.ShowsCardAsync("When?")).TapAsync("Now");

        var draft = await chat.ShowsCardAsync("Nobody has it yet.");
        await draft.TapMoreAsync("Share with a colleague");
        var share = await chat.ShowsCardAsync("Who else works on it?");
        await page.ScreenshotAsync("campaign-share");
        await share.TapAsync("Back");
        draft = await chat.ShowsCardAsync("Nobody has it yet.");
        await draft.TapAsync("Send now");
        var rehearsal = await chat.ShowsCardAsync("It reaches 1 person. Send it?");
        await page.ScreenshotAsync("campaign-rehearsal");
        await rehearsal.TapAsync("Send to a test group first");
        var test = await chat.ShowsCardAsync("Who tries it first?");
        await test.ChooseAsync("To", "Only me, to try it");
        await page.ScreenshotAsync("campaign-test");
        await test.TapAsync("Send the test");
        await chat.ShowsCardAsync("Your answer is for you: nobody else sees it.");
        await page.ScreenshotAsync("campaign-tested");

        await (await (await page.SayAsync("prompts")).ShowsCardAsync("Tap one to see, change or send it.")).TapAsync("What did you learn this week?");
        await (await chat.ShowsCardAsync("Nobody has it yet.")).TapAsync("Send now");
        await (await chat.ShowsCardAsync("It reaches 1 person. Send it?")).TapAsync("Send now");
        await chat.ShowsAsync("1 of 1 people have it.");
        await page.ScreenshotAsync("campaign-report");
    }
}

using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class ShoutOutTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task The_week_is_previewed_posted_once_and_not_again()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var empty = await page.PostAsync("@{CommsBot} shout-out preview");
        await empty.ShowsAsync("There is nothing to celebrate yet.");

        var thanks = await page.PostAsync("@{CommsBot} nominate @{Megan Bowen} for Sharing because she turned her <i>migration</i> notes into a guide");
        await thanks.ShowsAsync("Thank you for thinking of Megan Bowen.");
        var more = await page.PostAsync("@{CommsBot} nominate @{Adele Vance} and @{Patti Fernandez} for Connecting people because they opened Tuesday's lunch to \"everyone\"");
        await more.ShowsAsync("Thank you for thinking of Adele Vance and Patti Fernandez.");

        var look = await page.PostAsync("@{CommsBot} shout-out preview");
        var preview = await look.ShowsCardAsync("only a look, nothing is posted");
        await preview.ShowsAsync("she turned her <i>migration</i> notes into a guide");
        await preview.ShowsAsync("Patti Fernandez");
        await page.ScreenshotAsync("shoutout-preview");

        var now = await page.PostAsync("@{CommsBot} shout-out now");
        await now.ShowsAsync("Posted: this week’s shout-out with 2 nominations");
        var post = await page.Conversation.ShowsCardAsync("2 nominations for colleagues who gave to others");
        await post.ShowsAsync("Megan Bowen · Sharing");
        await post.ShowsAsync("they opened Tuesday's lunch to \"everyone\"");
        await page.ScreenshotAsync("shoutout-posted");

        var again = await page.PostAsync("@{CommsBot} applaus jetzt");
        await again.ShowsAsync("steht schon in diesem Kanal");
        await page.ScreenshotAsync("shoutout-again");
    }

    [Fact]
    public async Task A_personal_chat_is_no_place_for_a_shout_out()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("shout-out now");
        await chat.ShowsAsync("A shout-out belongs in a channel.");
    }
}

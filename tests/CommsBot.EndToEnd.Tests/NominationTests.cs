using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class NominationTests(LocalMode stage) : IClassFixture<LocalMode>
{
    private const string Reason = "she turned her migration notes into a guide";

    [Fact]
    public async Task A_nomination_in_a_channel_is_thanked_for_without_repeating_it()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var post = await page.PostAsync($"@{{CommsBot}} nominate @{{Megan Bowen}} for Sharing because {Reason}");
        await post.ShowsAsync("Thank you for thinking of Megan Bowen.");
        (await post.CountAsync(Reason)).ShouldBe(1, "only the nominator's own words say why");
        await page.ScreenshotAsync("nominate-channel");
    }

    [Fact]
    public async Task The_nominee_is_told_and_can_stay_unnamed()
    {
        await using var page = await stage.OpenPageAsync();
        await Colleague.Megan(stage.Bot.PlaygroundAddress).SaysInKudosAsync(
            "<at>CommsBot</at> nominate <at>Alex Wilber</at> for Helping out because he stayed late to fix the <b>booking</b> page");

        var notice = await page.Conversation.ShowsCardAsync("Megan Bowen nominated you");
        await notice.ShowsAsync("he stayed late to fix the <b>booking</b> page");
        await page.ScreenshotAsync("nominate-notice");
        await notice.TapAsync("Do not name me");
        await notice.ShowsAsync("You will not be named.");
    }

    [Fact]
    public async Task In_personal_chat_a_plain_name_finds_the_one_person_of_that_name()
    {
        await using var page = await stage.OpenPageAsync();
        await MeetAsync(page, "Isaiah Langer");
        await page.OpenPersonalChatAsync();
        var chat = await page.SayAsync("nominate isaiah for Innovation because he found a way to do it in half the time");
        await chat.ShowsAsync("Thank you for thinking of Isaiah Langer.");
        await page.ScreenshotAsync("nominate-personal");
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_the_people_one_can_choose()
    {
        await using var page = await stage.OpenPageAsync();
        await MeetAsync(page, "Patti Fernandez");
        await page.OpenPersonalChatAsync();
        var chat = await page.SayAsync("nominate Zoë O'Brien-Świątek for Sharing because she brought everybody a map of the new building");
        var form = await chat.ShowsCardAsync("I have not met anybody called “Zoë O'Brien-Świątek”.");
        await page.ScreenshotAsync("nominate-unknown-name");
        await form.ShowsAsync("What for?");
    }

    [Fact]
    public async Task Missing_value_and_reason_are_asked_for_on_a_card()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var post = await page.PostAsync("@{CommsBot} nominate @{Adele Vance}");
        var form = await post.ShowsCardAsync("Thank Adele Vance");
        await form.ShowsAsync("What is it for, and what did they do?");
        await page.ScreenshotAsync("nominate-missing");

        await form.ChooseAsync("What for?", "Connecting people");
        await form.FillAsync("What did they do, and for whom?", "She introduced the Lisbon team to everybody who could help them.");
        await form.TapAsync("Nominate");
        await post.ShowsAsync("Thank you for thinking of Adele Vance.");
        (await post.CountAsync("Lisbon")).ShouldBe(0);
        await page.ScreenshotAsync("nominate-completed");
    }

    [Theory]
    [InlineData("@{CommsBot} for Helping out because it is such a helpful little program", "I only pass thanks on: please name a colleague.")]
    [InlineData("@{Lynne Robbins} for Sharing because nice", "Please say a little more: at least 20 characters")]
    public async Task What_is_not_possible_is_refused_kindly(string nomination, string answer)
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Announcements");
        var post = await page.PostAsync($"@{{CommsBot}} nominate {nomination}");
        // Now and then the Playground's page loses an answer that comes at once. Asking again changes nothing here.
        if (!await post.SoonShowsAsync(answer))
            post = await page.PostAsync($"@{{CommsBot}} nominate {nomination}");
        await post.ShowsAsync(answer);
        await page.ScreenshotAsync($"nominate-refused-{answer.Length}");
    }

    [Fact]
    public async Task Oneself_is_refused_kindly()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("nominate Alex Wilber for Sharing because I wrote it all down for the others");
        await chat.ShowsAsync("A nomination has to come from a colleague, though.");
    }

    /// <summary>The bot knows whom it has seen: one who was mentioned, for instance.</summary>
    private static async Task MeetAsync(TeamsPage page, string name)
    {
        await page.OpenChannelAsync("General");
        var post = await page.PostAsync($"@{{CommsBot}} nominate @{{{name}}}");
        await post.ShowsCardAsync($"Thank {name}");
    }
}

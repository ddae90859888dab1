using System.Text.Json.Nodes;
using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class PollTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task One_tap_answers_and_the_same_card_shows_the_result()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Lunch together on Friday?\" Yes | No | Maybe");
        var poll = await chat.ShowsCardAsync("Lunch together on Friday?");
        await page.ScreenshotAsync("poll-asking");

        await poll.TapAsync("Yes");
        await poll.ShowsAsync("✓ Yes");
        await poll.ShowsAsync("100 %");
        await poll.ShowsAsync("1 answer. You can change yours until the poll closes.");
        await page.ScreenshotAsync("poll-answered");
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_counts_once()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Tea or coffee?\" Tea | Coffee");
        var poll = await chat.ShowsCardAsync("Tea or coffee?");
        await poll.TapAsync("Tea");
        await poll.TapAsync("Change my answer");
        await poll.ShowsAsync("Your new answer takes the place of the old one.");
        await page.ScreenshotAsync("poll-changing");

        await poll.TapAsync("Coffee");
        await poll.ShowsAsync("✓ Coffee");
        await poll.ShowsAsync("1 answer.");
    }

    [Fact]
    public async Task A_double_tap_counts_once()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Stairs or lift?\" Stairs | Lift");
        var poll = await chat.ShowsCardAsync("Stairs or lift?");
        await poll.TapTwiceAsync("Stairs");
        await poll.ShowsAsync("✓ Stairs");
        await poll.ShowsAsync("1 answer.");
    }

    [Fact]
    public async Task Its_creator_closes_it()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Window open?\" Open | Shut");
        var poll = await chat.ShowsCardAsync("Window open?");
        await poll.TapAsync("Open");
        await poll.ShowsAsync("✓ Open");

        await poll.TapMoreAsync("Close the poll");
        await poll.ShowsAsync("Closed. 1 answer.");
        (await poll.ButtonsAsync("Change my answer")).ShouldBe(0);
        await page.ScreenshotAsync("poll-closed");
    }

    [Fact]
    public async Task In_a_channel_everybody_sees_the_counts()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var post = await page.PostAsync("@{CommsBot} poll \"Where shall the retreat be?\" Lake | Mountains | Here");
        var poll = await post.ShowsCardAsync("Where shall the retreat be?");
        await poll.TapAsync("Lake");
        await poll.ShowsAsync("100 %");
        await page.ScreenshotAsync("poll-channel-answered");

        await Colleague.Megan(stage.Bot.PlaygroundAddress).TapsTooAsync(page, ChooseSecond);
        await poll.ShowsAsync("50 %");
        await poll.ShowsAsync("2 answers");
        await Colleague.Adele(stage.Bot.PlaygroundAddress).TapsTooAsync(page, ChooseSecond);
        await poll.ShowsAsync("67 %");
        await page.ScreenshotAsync("poll-channel-three-answers");
        await poll.TapAsync("My answer");
        await poll.ShowsAsync("✓ Lake");
        await page.ScreenshotAsync("poll-channel-my-answer");

        await page.ReplyAsync(post, "@{CommsBot} close");
        await poll.ShowsAsync("Closed. 3 answers.");
        await page.ScreenshotAsync("poll-channel-closed");
    }

    [Fact]
    public async Task Works_in_a_group_chat()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenGroupChatAsync();
        var chat = await page.SayAsync("@{CommsBot} poll \"Soup today?\" Pumpkin | Tomato");
        var poll = await chat.ShowsCardAsync("Soup today?");
        await poll.TapAsync("Tomato");
        await poll.ShowsAsync("100 %");
        await page.ScreenshotAsync("poll-group-chat");
    }

    [Fact]
    public async Task A_closed_poll_tells_a_late_tapper()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("General");
        var post = await page.PostAsync("@{CommsBot} poll \"Plants on the desks?\" Green | Bare");
        var poll = await post.ShowsCardAsync("Plants on the desks?");
        await poll.TapAsync("Green");
        await page.ReplyAsync(post, "@{CommsBot} close");
        await poll.ShowsAsync("Closed. 1 answer.");

        await Colleague.Megan(stage.Bot.PlaygroundAddress).TapsTooAsync(page, ChooseSecond);
        await page.ReplyAsync(post, "@{CommsBot} help");
        await post.ShowsCardAsync("What would you like to do?");
        await poll.ShowsAsync("Closed. 1 answer.");
    }

    [Fact]
    public async Task Quotes_markup_and_five_choices_are_shown_as_they_were_typed()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll “Is <b>bold</b> *ok* & \"nice\"?” <script>alert(1)</script> | **no** | [link](http://x) | It's 5 > 3 | ½ _maybe_");
        var poll = await chat.ShowsCardAsync("Is <b>bold</b> *ok* & \"nice\"?");
        await page.ScreenshotAsync("poll-odd-texts");
        foreach (var choice in (string[])["<script>alert(1)</script>", "**no**", "[link](http://x)", "It's 5 > 3", "½ _maybe_"])
            await poll.ShowsAsync(choice);

        await poll.TapAsync("**no**");
        await poll.ShowsAsync("✓ **no**");
        await page.ScreenshotAsync("poll-odd-texts-answered");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll \"Only one answer?\" Yes");
        var form = await chat.ShowsCardAsync("A poll needs at least two answers");
        await page.ScreenshotAsync("poll-problem");
        await form.FillAsync("Answers, one per line (2 to 12)", "Yes\nNo");
        await form.TapAsync("Post the poll");
        await (await chat.ShowsCardAsync("Only one answer?")).ShowsAsync("No");
    }

    private static void ChooseSecond(JsonObject action) => action["data"]!["choice"] = 1;
}

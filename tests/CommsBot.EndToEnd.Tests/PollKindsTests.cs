using System.Text.Json.Nodes;
using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>Every kind of question in the Playground, named and anonymous, to the results card and its files.</summary>
public sealed class PollKindsTests(LocalMode stage) : IClassFixture<LocalMode>
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_named_poll_of_five_kinds_is_answered_by_two_and_shown_to_who_asked()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        // As Teams does, and the Playground's own page does not, this one tells what the channel is called: so it can be chosen.
        await Colleague.Megan(stage.Bot.PlaygroundAddress).SaysInKudosAsync("<at>CommsBot</at> help");
        // Now and then the page loses an answer that comes at once; the bot has heard the name all the same.
        await page.Conversation.SoonShowsAsync("Hello, I am CommsBot");
        await page.OpenPersonalChatAsync();
        var chat = await page.SayAsync("poll");
        await (await chat.ShowsCardAsync("What would you like to ask?")).TapAsync("My own questions");
        await AddAsync(chat, "One choice", "Where shall we meet?", "Lake\nCity", isFirst: true);
        await AddAsync(chat, "Several choices", "Which days suit you?", "Monday\nWednesday\nFriday");
        await AddAsync(chat, "Rating, 1 to 5", "How was the last one?");
        await AddAsync(chat, "Yes or no", "Shall families come, too?");
        await AddAsync(chat, "Open answer", "What should we not forget?");
        await page.ScreenshotAsync("kinds-questions");
        await chat.CardWith("What should we not forget?").TapAsync("Next");
        var promises = await chat.ShowsCardAsync("What do you promise?");
        await promises.FillAsync("Title (English), for several questions", "Summer outing");
        await promises.TickAsync("Named: answers are stored with names; results as they come in");
        await promises.TickAsync("once they have answered (named polls only)");
        await page.ScreenshotAsync("kinds-promises");
        await promises.TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Channel: Contoso Comms · Kudos");
        await aim.TapAsync("Next");
        await (await chat.ShowsCardAsync("When?")).TapAsync("Now");
        await (await chat.ShowsCardAsync("Summer outing")).TapAsync("Send now");

        await page.OpenChannelAsync("Kudos");
        var survey = await page.Conversation.ShowsCardAsync("Summer outing");
        await survey.ShowsAsync("Send my answers");
        await page.ScreenshotAsync("kinds-asking");
        await survey.TickAsync("Lake");
        await survey.TickAsync("Monday");
        await survey.TickAsync("Friday");
        await survey.TickAsync("4 ★");
        await survey.TickAsync("Yes");
        await survey.FillAsync("What should we not forget?", "Sun <cream> & *hats*");
        await survey.TapAsync("Send my answers");
        await survey.ShowsAsync("Change my answer");
        await page.ScreenshotAsync("kinds-answered");
        await Colleague.Megan(stage.Bot.PlaygroundAddress).TapsTooAsync(page, action =>
        {
            foreach (var (input, value) in new[] { ("q0", "1"), ("q1", "2"), ("q2", "5"), ("q3", "0"), ("q4", "Water") })
                action["data"]![input] = value;
        });

        await page.OpenPersonalChatAsync();
        var results = await ResultsAsync(page, "Summer outing");
        await results.ShowsAsync("2 people have answered.");
        await results.ShowsAsync("Sun <cream> & *hats*");
        await page.ScreenshotAsync("kinds-results");
        await results.TapMoreAsync("Numbers as text");
        await page.ScreenshotAsync("kinds-results-text");
        await DownloadAsync(page, "kinds-picture");
        await results.TapMoreAsync("Close the poll");
        await chat.ShowsCardAsync("this is the final result");
        await page.ScreenshotAsync("kinds-results-closed");
        await page.OpenChannelAsync("Kudos");
        await page.Conversation.ShowsCardAsync("Closed. 2 answers.");
        await page.ScreenshotAsync("kinds-closed");
    }

    [Fact]
    public async Task Zero_to_ten_is_tapped_and_gives_the_score()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll");
        await (await chat.ShowsCardAsync("What would you like to ask?")).TapAsync("My own questions");
        await AddAsync(chat, "Recommendation, 0 to 10 (eNPS)", "Would you recommend us?", isFirst: true);
        await chat.CardWith("Would you recommend us?").TapAsync("Next");
        var promises = await chat.ShowsCardAsync("What do you promise?");
        await promises.TickAsync("Named: answers are stored with names; results as they come in");
        await promises.TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Only me, to try it");
        await aim.TapAsync("Next");
        await (await chat.ShowsCardAsync("When?")).TapAsync("Now");
        await (await chat.ShowsCardAsync("Only me, to try it")).TapAsync("Send now");

        var score = await chat.ShowsCardAsync("This poll is not anonymous");
        await page.ScreenshotAsync("promoter-asking");
        await score.TapAsync("9");
        await chat.ShowsCardAsync("You can change yours until the poll closes.");
        await page.ScreenshotAsync("promoter-answered");

        var results = await ResultsAsync(page, "Would you recommend us?");
        await results.ShowsAsync("eNPS +100");
        await page.ScreenshotAsync("promoter-results");
        await results.TapMoreAsync("Close the poll");
        var closed = await chat.ShowsCardAsync("this is the final result");
        await closed.TapAsync("You said, we did");
        var form = await chat.ShowsCardAsync("What came of the answers?");
        await form.FillAsync("You said (English)", "You like it here.");
        await form.FillAsync("We did (English)", "We keep it that way.");
        await page.ScreenshotAsync("you-said-form");
        await form.TapAsync("Send to those asked");
        await chat.ShowsCardAsync("On its way to everybody who was asked.");
        await chat.ShowsCardAsync("You get this because you were asked.");
        await page.ScreenshotAsync("you-said");
    }

    [Fact]
    public async Task It_tells_nothing_until_it_is_closed_and_then_what_five_people_said()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var post = await page.PostAsync("@{CommsBot} poll \"How is the new canteen?\" Better | As before | Worse, anonymous");
        var poll = await post.ShowsCardAsync("How is the new canteen?");
        await poll.ShowsAsync("IT could technically link");
        await page.ScreenshotAsync("anonymous-asking");
        await poll.TapAsync("Better");
        await poll.ShowsAsync("Thank you, your answer is in.");
        await page.ScreenshotAsync("anonymous-answered");
        foreach (var (i, colleague) in Colleague.Others(stage.Bot.PlaygroundAddress, 4).Index())
            await colleague.TapsTooAsync(page, action => Choose(action, i % 3));

        await page.ReplyAsync(post, "@{CommsBot} close");
        await poll.ShowsAsync("Closed. 5 answers.");
        await poll.ShowsAsync("60 %");
        await page.ScreenshotAsync("anonymous-closed");
        await page.OpenPersonalChatAsync();
        var chat = await page.SayAsync("results");
        await (await chat.ShowsCardAsync("Tap one to see its results")).TapAsync("How is the new canteen?");
        await chat.ShowsCardAsync("nothing below 5 answers is shown");
        await page.ScreenshotAsync("anonymous-results");
    }

    /// <summary>The files behind the links of the results card that was opened last.</summary>
    private async Task DownloadAsync(TeamsPage page, string name)
    {
        var wave = (string)page.LastTap!["value"]!["action"]!["data"]!["wave"]!;
        var csv = await Http.GetStringAsync(new Uri($"{stage.Bot.Address}/polls/{wave}/results.csv"));
        csv.ShouldContain("\"Lake\",\"1\",\"50\",\"2\"");
        csv.ShouldContain("\"Sun <cream> & *hats*\"");
        var picture = await Http.GetByteArrayAsync(new Uri($"{stage.Bot.Address}/polls/{wave}/results.png"));
        picture.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        await File.WriteAllBytesAsync(Path.Combine(Repository.Screenshots, $"{name}.png"), picture);
    }

    private static async Task AddAsync(Conversation chat, string kind, string question, string? choices = null, bool isFirst = false)
    {
        if (!isFirst)
            await chat.CardWith("Add a question").TapAsync("Add a question");
        await (await chat.ShowsCardAsync("What kind of question?")).TapAsync(kind);
        var form = await chat.ShowsCardAsync("Save the question");
        await form.FillAsync("Question (English)", question);
        if (choices is not null)
            await form.FillAsync("Choices (English)", choices);
        await form.TapAsync("Save the question");
        await chat.ShowsCardAsync(question);
    }

    private static async Task<Card> ResultsAsync(TeamsPage page, string poll)
    {
        var chat = await page.SayAsync("results");
        await (await chat.ShowsCardAsync("Tap one to see its results")).TapAsync(poll);
        return await chat.ShowsCardAsync("numbers may still change");
    }

    private static void Choose(JsonObject action, int option) => action["data"]!["q0"] = $"{option}";
}

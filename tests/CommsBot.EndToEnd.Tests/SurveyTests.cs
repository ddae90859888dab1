using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>Polls of several questions, from a template to what anonymity leaves of their results.</summary>
public sealed class SurveyTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task A_template_is_asked_anonymously_answered_and_closed_and_few_answers_stay_hidden()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("poll");
        var start = await chat.ShowsCardAsync("What would you like to ask?");
        await page.ScreenshotAsync("survey-start");
        await start.TapAsync("Town-hall follow-up");
        var questions = await chat.ShowsCardAsync("Which question was left open?");
        await page.ScreenshotAsync("survey-questions");
        await questions.TapAsync("Next");
        var promises = await chat.ShowsCardAsync("What do you promise?");
        await page.ScreenshotAsync("survey-promises");
        await promises.TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Only me, to try it");
        await aim.TapAsync("Next");
        await (await chat.ShowsCardAsync("When?")).TapAsync("Now");
        var overview = await chat.ShowsCardAsync("Only me, to try it");
        await page.ScreenshotAsync("survey-overview");
        await overview.TapAsync("Send now");

        var survey = await chat.ShowsCardAsync("Until then IT could technically link an answer to you.");
        await page.ScreenshotAsync("survey-asking");
        await survey.TapAsync("Send my answers");
        await survey.ShowsAsync("Please choose an answer.");
        await survey.ChooseAsync("How useful was the town hall for you?", "4");
        await survey.ChooseAsync("How clear is it to you now where we are heading?", "5");
        await survey.TickAsync("Customers and products");
        await survey.FillAsync("Which question was left open?", "When do we *start*?");
        await page.ScreenshotAsync("survey-filled");
        await survey.TapAsync("Send my answers");
        var answered = await chat.ShowsCardAsync("Thank you, your answer is in.");
        await page.ScreenshotAsync("survey-answered");

        await (await page.SayAsync("close")).ShowsAsync("fewer than 5");
        await page.ScreenshotAsync("survey-closed");
        await (await page.SayAsync("results")).ShowsCardAsync("Town-hall follow-up");
        await page.ScreenshotAsync("survey-results");
    }
}

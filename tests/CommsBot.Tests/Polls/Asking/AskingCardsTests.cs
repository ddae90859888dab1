using System.Globalization;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Templates;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;

namespace CommsBot.Tests.Polls.Asking;

public class AskingCardsTests
{
    private const string Draft = "0197c0de-0000-7000-8000-000000000001";

    public static TheoryData<string> Languages { get; } = ["en", "de"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_step_of_making_a_poll(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var pulse = TemplateLibrary.Find("engagement-pulse")!;
        var halfDone = QuestionDraft.Of(Channels) with { Text = new Dictionary<string, string> { ["en"] = "Where?" }, IsBesidePrevious = true };

        GoldenCard.ShouldMatch(AskingCards.Start(culture, Guid.Parse(Draft), "poll \"Lunch?\" Yes | No"), $"poll-new-start.{language}");
        GoldenCard.ShouldMatch(AskingCards.Kinds(culture, Draft), $"poll-new-kinds.{language}");
        GoldenCard.ShouldMatch(AskingCards.Questions(culture, Draft, [Lunch, Channels, ChannelsAtHome], "en"), $"poll-new-questions.{language}");
        GoldenCard.ShouldMatch(AskingCards.Questions(culture, Draft, pulse.Questions, "en"), $"poll-new-template.{language}");
        GoldenCard.ShouldMatch(AskingFormCards.Question(culture, Draft, null, QuestionDraft.Empty(QuestionKind.Rating), canBeBeside: false), $"poll-new-rating.{language}");
        GoldenCard.ShouldMatch(AskingFormCards.Question(culture, Draft, 1, QuestionDraft.Of(Channels), canBeBeside: true), $"poll-new-multiple.{language}");
        GoldenCard.ShouldMatch(
            AskingFormCards.Question(culture, Draft, 1, halfDone, canBeBeside: true, QuestionProblem.LanguagesDiffer), $"poll-new-problem.{language}");
        GoldenCard.ShouldMatch(AskingFormCards.Rules(culture, Draft, pulse.Rules, pulse.Name, canSlice: true), $"poll-new-rules.{language}");
    }

    [Theory]
    [InlineData("en", "Where?", "A\nB", "", "", null)]
    [InlineData("both", "Where?", "A\nB", "Wo?", "A\nB", null)]
    [InlineData("none", "", "", "", "", nameof(QuestionProblem.NoText))]
    [InlineData("no choices", "Where?", "", "", "", nameof(QuestionProblem.TooFewChoices))]
    [InlineData("one choice", "Where?", "A\n\n  ", "", "", nameof(QuestionProblem.TooFewChoices))]
    [InlineData("twice", "Where?", "A\na", "", "", nameof(QuestionProblem.SameChoiceTwice))]
    [InlineData("thirteen", "Where?", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13", "", "", nameof(QuestionProblem.TooManyChoices))]
    [InlineData("more in one", "Where?", "A\nB", "Wo?", "A\nB\nC", nameof(QuestionProblem.LanguagesDiffer))]
    [InlineData("choices without question", "Where?", "A\nB", "", "A\nB", nameof(QuestionProblem.LanguagesDiffer))]
    [InlineData("question without choices", "Where?", "A\nB", "Wo?", "", nameof(QuestionProblem.LanguagesDiffer))]
    public void A_question_is_read_from_its_form(string because, string english, string englishChoices, string german, string germanChoices, string? problem)
    {
        var draft = AskingForm.ReadQuestion(QuestionKind.SingleChoice, name => name switch
        {
            "text_en" => english, "choices_en" => englishChoices, "text_de" => german, "choices_de" => germanChoices, _ => null,
        });

        draft.FindProblem(null)?.ToString().ShouldBe(problem, because);
    }

    [Fact]
    public void A_question_survives_its_form()
    {
        foreach (var question in new[] { Lunch, Channels, Informed, Recommend, Remote, Help })
        {
            var back = QuestionDraft.Of(question).ToQuestion();
            back.Options.ShouldBe(question.Options);
            (back.Kind, back.IsRequired, back.HasNone, back.HasOther).ShouldBe((question.Kind, question.IsRequired, question.HasNone, question.HasOther));
            back.Choices.Select(c => c.ByLanguage["de"]).ShouldBe(question.Choices.Select(c => c.ByLanguage["de"]));
            QuestionDraft.Of(question).FindProblem(null).ShouldBeNull();
        }
    }

    [Fact]
    public void Side_by_side_needs_the_same_choices()
    {
        var beside = QuestionDraft.Of(ChannelsAtHome);

        beside.FindProblem(Channels).ShouldBeNull();
        beside.FindProblem(Lunch).ShouldBe(QuestionProblem.NotLikePrevious);
        beside.FindProblem(null).ShouldBe(QuestionProblem.NotLikePrevious);
    }

    [Fact]
    public void Rules_that_nobody_filled_in_promise_more_not_less()
    {
        var (rules, title) = AskingForm.ReadRules(_ => null);

        rules.ShouldBe(new PollRules { IsAnonymous = true, ResultsFor = ResultsRule.AfterClosing });
        title.ShouldBeNull();
        AskingForm.ReadRules(name => name == AskingForm.Reminders ? "99" : null).Rules.Reminders.ShouldBe(2);
    }

    [Fact]
    public void Every_template_is_whole_in_every_language()
    {
        TemplateLibrary.All.Select(t => t.Id).ShouldBe(["engagement-pulse", "enps", "town-hall", "change-readiness", "quick-temperature"]);
        TemplateLibrary.Find("engagement-pulse")!.Questions.Count.ShouldBe(5);
        foreach (var template in TemplateLibrary.All)
        {
            template.Questions.Count.ShouldBeInRange(1, AskingCards.MostQuestions);
            template.Questions[0].IsRequired.ShouldBeTrue();
            foreach (var words in template.Questions.SelectMany(q => q.Choices.Prepend(q.Text)).Append(template.Name).Append(template.Hint))
                string.Join(",", words.ByLanguage.Keys.Order()).ShouldBe("de,en", customMessage: template.Id);
            foreach (var question in template.Questions)
                QuestionDraft.Of(question).FindProblem(null).ShouldBeNull(template.Id);
        }
    }
}

using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Polls.Answering;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;

namespace CommsBot.Tests.Polls.Answering;

public class AnswerCardsTests
{
    public static TheoryData<string> Languages { get; } = ["en", "de"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void One_question_of_each_kind(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        GoldenCard.ShouldMatch(AnswerCards.Asking(Poll(Lunch), culture), $"poll-ask-single.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Poll(Lunch with { HasOther = true, HasNone = false }), culture), $"poll-ask-single-other.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Anonymous(Remote), culture), $"poll-ask-yes-no.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Anonymous(Informed), culture), $"poll-ask-rating.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Anonymous(Recommend) with { ClosesAt = null }, culture), $"poll-ask-promoter.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Poll(Channels), culture), $"poll-ask-multiple.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Anonymous(Help with { IsRequired = true }), culture), $"poll-ask-text.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Several_questions_on_one_card(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var poll = Anonymous(Informed, Channels, Recommend, Remote, Help) with { IsMine = true };
        QuestionAnswer[] filledIn = [new([4]), new([0, PollQuestion.None]), QuestionAnswer.Nothing, new([1]), new([], "A map, please")];
        var problem = new CastOutcome.Refused(CastRefusal.NotOffered, 1).Sentence(poll.Questions, filledIn, new QuestionWords(culture, "en"));

        GoldenCard.ShouldMatch(AnswerCards.Asking(poll, culture), $"poll-ask-several.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(poll, culture, problem, filledIn), $"poll-ask-several-problem.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Asking(Poll(Informed, Help), culture), $"poll-ask-two.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void After_answering(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var lunch = Poll(Lunch) with { HasAnswered = true, Mine = [new([0])], IsMine = true };
        var several = Poll(Informed, Channels, Help) with { HasAnswered = true, Mine = [new([4]), new([0, PollQuestion.Other], "Podcast"), new([], "A map, please")] };

        GoldenCard.ShouldMatch(AnswerCards.Answered(lunch with { Results = ResultsOf(Lunch) }, culture), $"poll-answered-single.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Answered(lunch with { Rules = new() { ResultsFor = ResultsRule.AfterClosing } }, culture), $"poll-answered-no-results.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Answered(several with { Results = ResultsOf(Informed, Channels, Help) }, culture), $"poll-answered-several.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Answered(Anonymous(Informed, Help) with { HasAnswered = true }, culture), $"poll-answered-anonymous.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Changing(lunch, culture), $"poll-changing-single.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Changing(Poll(Informed) with { Mine = [new([4])] }, culture), $"poll-changing-rating.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Changing(several, culture), $"poll-changing-several.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Changing(Anonymous(Recommend) with { HasAnswered = true }, culture), $"poll-changing-anonymous.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Shared_in_a_channel(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var lunch = Poll(Lunch) with { IsInChannel = true, ClosesAt = null };

        GoldenCard.ShouldMatch(AnswerCards.Shared(lunch with { Results = ResultsOf(Lunch) }, culture, ["29:one", "29:two"]), $"poll-shared-counts.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Shared(Poll(Informed) with { IsInChannel = true, Results = ResultsOf(Informed) }, culture, []), $"poll-shared-rating.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Shared(Anonymous(Lunch) with { IsInChannel = true }, culture, []), $"poll-shared-anonymous.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Shared(Poll(Informed, Help) with { IsInChannel = true, Results = ResultsOf(Informed, Help) }, culture, []), $"poll-shared-several.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void After_closing(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var closed = Anonymous(Informed, Recommend, Channels, Help) with { IsClosed = true };

        GoldenCard.ShouldMatch(AnswerCards.Closed(closed with { Results = ResultsOf(Informed, Recommend, Channels, Help) }, culture), $"poll-closed-results.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Closed(Anonymous(Informed) with { IsClosed = true, Results = Hidden(Informed) }, culture), $"poll-closed-hidden.{language}");
        GoldenCard.ShouldMatch(AnswerCards.Closed(closed, culture, new AnswerTexts(culture).ProblemNotOffered), $"poll-closed-unseen.{language}");
        GoldenCard.ShouldMatch(
            AnswerCards.Closed(Poll(Lunch) with { IsClosed = true, Mine = [new([0])], Results = ResultsOf(Lunch) }, culture), $"poll-closed-named.{language}");
    }

    [Fact]
    public void No_face_of_an_anonymous_poll_shows_what_the_viewer_answered()
    {
        var poll = Anonymous(Informed, Help) with { HasAnswered = true, IsMine = true };
        var english = CultureInfo.GetCultureInfo("en");

        foreach (var card in new[] { AnswerCards.Answered(poll, english), AnswerCards.Changing(poll, english), AnswerCards.Shared(poll, english, []) })
            card.ToJson().ShouldNotContain("✓");
    }

    [Fact]
    public void Every_anonymous_card_that_asks_says_who_sees_what_when_and_how_long_it_could_be_traced()
    {
        var english = CultureInfo.GetCultureInfo("en");
        foreach (var poll in new[] { Anonymous(Lunch), Anonymous(Informed, Help), Anonymous(Recommend) with { IsInChannel = true, BackupDays = 14 } })
        {
            foreach (var card in new[] { AnswerCards.Asking(poll, english), AnswerCards.Shared(poll, english, []), AnswerCards.Answered(poll, english) })
            {
                var said = card.Body.OfType<AdaptiveTextBlock>().Last().Text;
                said.ShouldContain("fewer than 5");
                said.ShouldContain("until then IT could technically link", Case.Insensitive);
                said.ShouldContain($"({poll.BackupDays} days)");
            }
        }
    }

    [Fact]
    public void What_is_too_long_or_not_on_offer_stays_on_the_card_as_far_as_it_fits()
    {
        QuestionAnswer[] filledIn = [new([9, 1]), new([], new string('x', PollQuestion.MaxAnswerLength + 1))];

        AnswerCards.Asking(Poll(Informed, Help), CultureInfo.GetCultureInfo("en"), "problem", filledIn).FindProblems().ShouldBeEmpty();
    }

    [Fact]
    public void What_people_wrote_is_never_markup()
    {
        var hostile = Words("<b>Bold</b> **and** [link](http://x) <at>Adele</at>?", "<b>Fett</b>?");
        var json = AnswerCards.Asking(Poll(Lunch with { Text = hostile }) with { FromName = "*Star*" }, CultureInfo.GetCultureInfo("en")).ToJson();

        json.ShouldNotContain("\"<b>Bold");
        json.ShouldNotContain("\"**and**");
        AdaptiveCard.Parse(json).Body.OfType<AdaptiveTextBlock>().First().Text.ShouldNotContain("[link](");
    }

    [Fact]
    public void A_reader_of_a_language_the_poll_does_not_have_gets_the_polls_own()
    {
        var english = Lunch with { Text = new PollWords(new Dictionary<string, string> { ["en"] = "Lunch?" }) };

        AnswerCards.Asking(Poll(english), CultureInfo.GetCultureInfo("de")).Body.OfType<AdaptiveTextBlock>().First().Text.ShouldBe("Lunch?");
    }
}

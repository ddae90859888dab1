using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Polls;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls;

public class PollCardsTests
{
    private static readonly PollWaveId Id = new(Guid.Parse("0197c0de-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_a_poll(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        GoldenCard.ShouldMatch(PollCards.Asking(Poll(null), culture), $"poll-asking.{language}");
        GoldenCard.ShouldMatch(PollCards.Answered(Poll(0) with { IsMine = true }, culture), $"poll-answered.{language}");
        GoldenCard.ShouldMatch(PollCards.Changing(Poll(0), culture), $"poll-changing.{language}");
        GoldenCard.ShouldMatch(PollCards.Shared(Poll(null), culture, ["29:one", "29:two"]), $"poll-shared.{language}");
        GoldenCard.ShouldMatch(PollCards.Closed(Poll(0) with { IsClosed = true }, culture), $"poll-closed.{language}");
        GoldenCard.ShouldMatch(PollFormCard.Create(culture, new PollTexts(culture).Example, Id.Value, new PollDraft("Lunch?", ["Yes"]), "problem"), $"poll-form.{language}");

        OpenWaveView[] open = [new(new PollWaveId(Guid.NewGuid()), "Lunch?", null), new(new PollWaveId(Guid.NewGuid()), "Which <b>day</b>?", null)];
        GoldenCard.ShouldMatch(CloseChoiceCard.Create(culture, open).With(open[0].Id, "first").With(open[1].Id, "second"), $"poll-close-choice.{language}");
    }

    [Theory]
    [InlineData(0, 0, 0, "0,0,0")]
    [InlineData(1, 0, 0, "100,0,0")]
    [InlineData(31, 13, 6, "62,26,12")]
    [InlineData(1, 1, 1, "33,33,33")]
    [InlineData(199, 1, 0, "100,1,0")]
    public void Shares_are_rounded_per_cents_of_those_who_answered(int first, int second, int third, string percents)
    {
        var poll = Poll(null, first, second, third);

        string.Join(',', poll.Choices.Select(poll.PercentOf)).ShouldBe(percents);
    }

    [Fact]
    public void What_people_wrote_is_never_markup()
    {
        var poll = Poll(null) with { Question = "<b>Bold</b> **and** [link](http://x) <at>Adele</at>?", CreatorName = "*Star*" };

        var json = PollCards.Asking(poll, CultureInfo.GetCultureInfo("en")).ToJson();

        json.ShouldNotContain("<b>");
        json.ShouldNotContain("\"**and**");
        AdaptiveCard.Parse(json).Body.OfType<AdaptiveTextBlock>().First().Text.ShouldNotContain("[link](");
    }

    private static PollView Poll(int? mine, int first = 31, int second = 13, int third = 6) => new(
        Id, "Lunch together on Friday?", "Alex Wilber", false, mine, false,
        [new(0, "Yes, I am in", first), new(1, "Maybe, depends on the day", second), new(2, "No, not this time", third)]);
}

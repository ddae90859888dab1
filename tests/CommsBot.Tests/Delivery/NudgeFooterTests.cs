using System.Globalization;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Tests.Cards;
using Xunit;

namespace CommsBot.Tests.Delivery;

public class NudgeFooterTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_stands_under_every_nudge(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var occurrence = new OccurrenceId(Guid.Parse("0197c0de-0000-7000-8000-000000000001"));
        GoldenCard.ShouldMatch(
            CardFrame.Create(culture, [CardFrame.Title("?")], NudgeFooter.Actions(culture, occurrence, NudgeKind.Prompt)), $"nudge-footer.{language}");
        GoldenCard.ShouldMatch(FewerCard.Choices(culture, NudgeKind.Prompt), $"nudge-fewer.{language}");
        GoldenCard.ShouldMatch(FewerCard.NoMore(culture, NudgeKind.Reminder), $"nudge-no-more.{language}");
        GoldenCard.ShouldMatch(FewerCard.Paused(culture, NudgeKind.Poll, new DateOnly(2026, 12, 7)), $"nudge-paused.{language}");
    }
}

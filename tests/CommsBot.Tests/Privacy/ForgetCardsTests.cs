using System.Globalization;
using CommsBot.Audiences.OwnData;
using CommsBot.Privacy;
using CommsBot.Tests.Cards;
using Xunit;

namespace CommsBot.Tests.Privacy;

public class ForgetCardsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_forgetting(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var posts = Enumerable.Range(42, 7).Select(week => new RemainingPost($"#WeLeadComms · 2026-W{week}", week == 44 ? null : $"https://teams.example/{week}")).ToList();
        GoldenCard.ShouldMatch(ForgetCards.Ask(posts, "https://commsbot.example/my-data.json", culture), $"forget-ask.{language}");
        GoldenCard.ShouldMatch(ForgetCards.Ask([], null, culture), $"forget-ask-plain.{language}");
        GoldenCard.ShouldMatch(ForgetCards.Kept(culture), $"forget-kept.{language}");
        GoldenCard.ShouldMatch(ForgetCards.Forgotten(culture), $"forgotten.{language}");
        GoldenCard.ShouldMatch(ForgetCards.Data("https://commsbot.example/my-data.json", culture), $"own-data.{language}");
    }
}

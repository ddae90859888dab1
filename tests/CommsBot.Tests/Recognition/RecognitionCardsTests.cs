using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Recognition;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Tests.Cards;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public class RecognitionCardsTests
{
    private static readonly NominationId Id = new(Guid.Parse("0197c0de-0000-7000-8000-000000000002"));
    private static readonly NominationDraft Draft = new(
        Guid.Parse("0197c0de-0000-7000-8000-000000000003"), "29:me", [], ["Alex"], RecognitionValue.Sharing, "too short");

    private static readonly ShoutOutItem[] Items =
    [
        new(Id, [new("29:adele", "Adele Vance")], RecognitionValue.Sharing, "She turned her migration notes into a guide that three teams use.", "Isaiah Langer"),
        new(Id, [new("29:patti", "Patti Fernandez"), new("29:alex", "Alex Wilber")], RecognitionValue.ConnectingPeople, "They brought two teams to <one> table.", "Lynne Robbins"),
        new(Id, [new("29:alex2", "Alex Wilber")], RecognitionValue.HelpingOut, "He answered questions on a *Sunday*.", "Megan Bowen"),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_of_recognition(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var notice = new NoticeView(Id, "Isaiah Langer", RecognitionValue.Sharing, "She turned her migration notes into a guide.", false, false);
        var rules = new RecognitionOptions();
        var people = new[] { "Alex Wilber", "Alex Weber" }.Select(n => Person.Meet(new PersonSighting("t", "29:" + n, null, n), clock)).ToList();

        GoldenCard.ShouldMatch(NoticeCard.Create(notice, culture), $"notice.{language}");
        GoldenCard.ShouldMatch(NoticeCard.Create(notice with { IsDeclined = true }, culture), $"notice-declined.{language}");
        GoldenCard.ShouldMatch(NominationFormCard.Create(culture, Draft, "Adele Vance", rules, "problem"), $"nomination-form.{language}");
        GoldenCard.ShouldMatch(ShoutOutCards.Post("#WeLeadComms · 2026-W48", Items, culture), $"shoutout.{language}");
        GoldenCard.ShouldMatch(ShoutOutCards.Preview("#WeLeadComms · 2026-W48", Items, 2, $"@CommsBot {new ShoutOutTexts(culture).NowExample}", culture), $"shoutout-preview.{language}");
        NominationFormCard.Create(culture, Draft, "Who?", rules, null, people).ToJson().ShouldContain("Alex Weber");
        GoldenCard.ShouldMatch(WhoIsMeantCard.Create(culture, Draft, "Alex", people).With(people[0].Id, "wilber").With(people[1].Id, "weber"), $"who-is-meant.{language}");
        GoldenCard.ShouldMatch(NominationActions.ThankYouCard(culture, new NominationTexts(culture).ThankYou("Adele Vance")), $"nomination-thanks.{language}");

        var shoutOut = ShoutOut.Claim("t", "19:general", new IsoWeek(2026, 48), clock);
        GoldenCard.ShouldMatch(HeldShoutOutCard.Create(shoutOut, culture).With(shoutOut.Id, "shout-out"), $"shoutout-held.{language}");
        GoldenCard.ShouldMatch(SettledCard.Create(new ShoutOutTexts(culture).HeldSettled("2026-W48"), culture), $"shoutout-settled.{language}");
    }

    [Fact]
    public void Two_people_of_one_name_are_mentioned_apart()
    {
        var mentions = ShoutOutCards.Post("#x · 2026-W48", Items, CultureInfo.GetCultureInfo("en")).Teams!.Entities!;

        mentions.Select(m => m.Mentioned.Id).ShouldBe(["29:adele", "29:patti", "29:alex", "29:alex2"], ignoreOrder: true);
        mentions.Select(m => m.Text).Distinct().Count().ShouldBe(4);
        ShoutOutCards.Preview("#x · 2026-W48", Items, 0, "now", CultureInfo.GetCultureInfo("en")).ToJson().ShouldContain("Alex Wilber (2)");
    }
}

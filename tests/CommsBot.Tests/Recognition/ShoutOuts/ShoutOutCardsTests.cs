using System.Globalization;
using CommsBot.Cards;
using CommsBot.Graph.Posting;
using CommsBot.Recognition;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Tests.Cards;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class ShoutOutCardsTests
{
    private static readonly NominationId Id = new(Guid.Parse("0197c0de-0000-7000-8000-000000000002"));
    private static readonly Uri Link = new("https://teams.microsoft.com/l/chat/0/0?users=28%3Aapp&message=nominate%20");
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static readonly ShoutOutItem[] Items =
    [
        new(Id, [new("29:adele", "Adele Vance", "a1")], RecognitionValue.Sharing, "She turned her migration notes into a guide that three teams use.", "Isaiah Langer"),
        new(Id, [new("29:patti", "Patti Fernandez", "a2"), new("29:alex", "Alex Wilber", "a3")], RecognitionValue.ConnectingPeople, "They brought two teams to <one> table.", "Lynne Robbins")
        {
            Helped = "Sales in <Lisbon>",
        },
        new(Id, [new("29:alex2", "Alex Wilber")], RecognitionValue.HelpingOut, "He answered questions on a *Sunday*.", "Megan Bowen"),
        new(Id, [new("29:adele", "Adele Vance", "a1"), new("29:omar", "عمر O'Neill", "a4")], RecognitionValue.Innovation, "ساعد الجميع & <script>alert(1)</script>", "Jörg Müller", "Night shift"),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_of_shout_outs(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var texts = new ShoutOutTexts(culture);
        GoldenCard.ShouldMatch(ShoutOutCards.Post(Face(culture)), $"shoutout.{language}");
        GoldenCard.ShouldMatch(ShoutOutCards.Preview(Face(culture), 2, $"@CommsBot {texts.NowExample}"), $"shoutout-preview.{language}");

        var settings = new ShoutOutSettings { IsOn = true, ZoneId = "Europe/Berlin", Hashtag = "WeLeadComms", MostItems = 12, Language = "de" };
        var next = new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(1));
        var view = new ShoutOutSettingsView("19:c", settings, next, PostingRefusal.NotConnected.Sentence(new PostingTexts(culture)), CardNotice.Done(new ShoutOutSettingsTexts(culture).Saved));
        GoldenCard.ShouldMatch(ShoutOutSettingsCard.Create(view, culture), $"shoutout-settings.{language}");
        GoldenCard.ShouldMatch(
            ShoutOutSettingsCard.Create(view with { Settings = settings with { IsOn = false, Greeting = "Danke <alle>", Identity = PostingIdentity.Bot }, NextDue = null, AccountSentence = null, Notice = null }, culture),
            $"shoutout-settings-off.{language}");

        var channel = ShoutOutChannel.Meet(new ChannelFacts("t", "19:c", "19:t", "g", "Sales · *Praise*"), settings, Clock.GetUtcNow());
        var unclear = ShoutOut.Begin(channel, new IsoWeek(2026, 48), ShoutOutState.Unclear, null, Clock);
        var held = ShoutOut.Begin(channel, new IsoWeek(2026, 48), ShoutOutState.Held, null, Clock);
        typeof(ShoutOut).GetProperty(nameof(ShoutOut.Refusal))!.SetValue(held, PostingRefusal.NeedsReconnecting);
        GoldenCard.ShouldMatch(HeldShoutOutCard.Create(unclear, channel.Name, null, culture).With(unclear.Id, "shout-out"), $"shoutout-unclear.{language}");
        GoldenCard.ShouldMatch(HeldShoutOutCard.Create(held, channel.Name, "https://commsbot.example/connect", culture).With(held.Id, "shout-out"), $"shoutout-held.{language}");
        GoldenCard.ShouldMatch(NothingToCelebrateCard.Message([new EmptyChannel(channel.Name, 0)], texts).Card, $"shoutout-empty.{language}");
        GoldenCard.ShouldMatch(NothingToCelebrateCard.Message([new EmptyChannel(channel.Name, 2), new EmptyChannel("Board · <Thanks>", 0)], texts).Card, $"shoutout-empty-channels.{language}");
        GoldenCard.ShouldMatch(SettledCard.Create(texts.HeldSettled("2026-W48"), culture), $"shoutout-settled.{language}");
        var received = new ReceivedThanks(RecognitionValue.Sharing, "She shared <it>.", "Isaiah Langer");
        GoldenCard.ShouldMatch(PostedNoticeCard.Create(new PostedNoticeView([received], ["Alex & Co"], "https://teams.microsoft.com/l/message/1") { Post = new ShoutOutId(Id.Value) }, texts), $"shoutout-named.{language}");
        GoldenCard.ShouldMatch(PostedNoticeCard.Create(new PostedNoticeView([], ["Alex Wilber", "Adele Vance"], null), texts), $"shoutout-thanked.{language}");
        GoldenCard.ShouldMatch(PostedNoticeCard.Create(new PostedNoticeView([], [], null), texts), $"shoutout-not-named-any-more.{language}");
        GoldenCard.ShouldMatch(PostedNoticeCard.Create(new PostedNoticeView([], ["Alex Wilber"], null) { IsWithdrawn = true }, texts), $"shoutout-taken-back.{language}");
        HallPage hall = new([new HallEntry(held, next, ["Alex *Wilber*", "Adele Vance"])], 1, true, HallUse.Browse);
        GoldenCard.ShouldMatch(HallCard.Create(hall, texts), $"shoutout-hall.{language}");
        GoldenCard.ShouldMatch(HallCard.Create(hall with { MayCorrect = true }, texts), $"shoutout-hall-steward.{language}");
        GoldenCard.ShouldMatch(
            HallCard.Create(hall with { Use = HallUse.Correct, Entries = [hall.Entries[0] with { Note = new CorrectionTexts(culture).SomeAsk(1) }] }, texts).With(held.Id, "shout-out"),
            $"shoutout-hall-correct.{language}");
        GoldenCard.ShouldMatch(HallCard.Create(new HallPage([], 0, false, HallUse.Browse), texts), $"shoutout-hall-empty.{language}");
        var lost = new NeedsReconnecting("applaus@contoso.com", Clock.GetUtcNow(), PostingLoss.Ended);
        GoldenCard.ShouldMatch(AccountAlerts.Card(lost, "https://commsbot.example/connect", texts), $"shoutout-account-lost.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_of_corrections(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var (own, texts) = (new ShoutOutTexts(culture), new CorrectionTexts(culture));
        var channel = ShoutOutChannel.Meet(
            new ChannelFacts("t", "19:c", "19:t", "g", "Sales · *Praise*"), new ShoutOutSettings { ZoneId = "Europe/Berlin", Hashtag = "WeLeadComms", MostItems = 12, Language = "de" },
            Clock.GetUtcNow());
        var posted = ShoutOut.Begin(channel, new IsoWeek(2026, 48), ShoutOutState.Posted, null, Clock);
        typeof(ShoutOut).GetProperty(nameof(ShoutOut.WebUrl))!.SetValue(posted, "https://teams.microsoft.com/l/message/1");
        var withdrawn = ShoutOut.Begin(channel, new IsoWeek(2026, 48), ShoutOutState.Withdrawn, null, Clock);
        CorrectionItem[] items =
        [
            new(Id, RecognitionValue.Sharing, "She turned <her> notes into a *guide*.", [new(0, "Adele Vance", false), new(1, "عمر O'Neill", true)], null),
            new(Id, RecognitionValue.HelpingOut, new string('ش', 200), [], "Night <shift>"),
        ];
        ShoutOutCorrection byHand = new() { ShoutOutId = posted.Id, State = CorrectionState.ByHand, Refusal = PostingRefusal.NotPermitted };
        var view = new CorrectionView(posted, channel.Name, items, null);

        GoldenCard.ShouldMatch(CorrectionCards.Post(view with { Notice = CardNotice.Done(texts.Shown) }, culture).With(posted.Id, "shout-out"), $"correction.{language}");
        GoldenCard.ShouldMatch(CorrectionCards.Post(view with { Correction = byHand }, culture).With(posted.Id, "shout-out"), $"correction-by-hand.{language}");
        GoldenCard.ShouldMatch(
            CorrectionCards.Post(new CorrectionView(withdrawn, "", [], new ShoutOutCorrection { ShoutOutId = withdrawn.Id, State = CorrectionState.Trying }), culture), $"correction-withdrawn.{language}");
        GoldenCard.ShouldMatch(CorrectionCards.Withdrawing(view, culture).With(posted.Id, "shout-out"), $"correction-withdrawing.{language}");
        GoldenCard.ShouldMatch(CorrectionCards.ByHand(posted, channel.Name, byHand, null, culture).Card.With(posted.Id, "shout-out"), $"correction-told.{language}");
        GoldenCard.ShouldMatch(
            CorrectionItemCard.Create(view with { Notice = CardNotice.Problem(texts.TooLong) }, items[0], new RecognitionOptions(), culture).With(posted.Id, "shout-out"),
            $"correction-item.{language}");
        GoldenCard.ShouldMatch(AskToBeLeftOut.Card(posted, Id, "عمر O'Neill", channel.Name, own).Card.With(posted.Id, "shout-out"), $"correction-request.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_post_through_Graph(string language)
    {
        var post = ShoutOutPost.Create(Face(CultureInfo.GetCultureInfo(language)));

        GoldenCard.ShouldMatch($"{post.Subject}\n{post.Body.Html.Replace("</p>", "</p>\n", StringComparison.Ordinal)}\n", $"shoutout-post.{language}.html");
        post.Body.Mentions.Select(m => (m.UserId, m.Name)).ShouldBe([("a1", "Adele Vance"), ("a2", "Patti Fernandez"), ("a3", "Alex Wilber"), ("a4", "عمر O'Neill")]);
        post.Body.Html.ShouldNotContain("<script");
    }

    [Fact]
    public void What_does_not_fit_into_a_post_is_left_for_the_next_one()
    {
        var face = Face(CultureInfo.GetCultureInfo("en")) with { Items = [] };
        var wordy = Items[0] with { Reason = new string('ش', 2_000) };

        var fitting = ShoutOutPost.Fitting(face, [wordy, wordy, wordy, wordy, wordy, wordy, wordy, wordy], 24_576);

        fitting.Count.ShouldBe(5);
        ShoutOutPost.Create(face with { Items = fitting }).Size.ShouldBeLessThanOrEqualTo(24_576);
        ShoutOutPost.Fitting(face, [wordy], 2_048).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_people_of_one_name_are_mentioned_apart()
    {
        var mentions = ShoutOutCards.Post(Face(CultureInfo.GetCultureInfo("en"))).Teams!.Entities!;

        mentions.Select(m => m.Mentioned.Id).ShouldBe(["29:adele", "29:patti", "29:alex", "29:alex2", "29:omar"], ignoreOrder: true);
        mentions.Select(m => m.Text).Distinct().Count().ShouldBe(5);
        ShoutOutCards.Preview(Face(CultureInfo.GetCultureInfo("en")), 0, "now").ToJson().ShouldContain("Alex Wilber (2)");
    }

    private static ShoutOutFace Face(CultureInfo culture) => new("#WeLeadComms · 2026-W48", "", Items, Link, culture);
}

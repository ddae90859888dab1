using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Recognition;
using CommsBot.Recognition.Approval;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.Kudos;
using CommsBot.Recognition.Nominations;
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

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_of_recognition(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var notice = new NoticeView(Id, "Isaiah Langer", RecognitionValue.Sharing, "She turned her migration notes into a guide.", NoticeState.SilenceIsConsent)
        {
            Helped = "the <support> team", MessageLink = "https://teams.microsoft.com/l/message/1",
        };
        var rules = new RecognitionOptions();
        var people = new[] { "Alex Wilber", "Alex Weber" }.Select(n => Person.Meet(new PersonSighting("t", "29:" + n, null, n), clock)).ToList();

        GoldenCard.ShouldMatch(NoticeCard.Create(notice, culture), $"notice.{language}");
        GoldenCard.ShouldMatch(NoticeCard.Create(notice with { State = NoticeState.Declined }, culture), $"notice-declined.{language}");
        GoldenCard.ShouldMatch(NoticeCard.Create(notice with { State = NoticeState.Asked }, culture), $"notice-asked.{language}");
        GoldenCard.ShouldMatch(NoticeCard.Create(notice with { State = NoticeState.Consented }, culture), $"notice-consented.{language}");
        GoldenCard.ShouldMatch(NoticeCard.Create(notice with { State = NoticeState.Gone }, culture), $"notice-gone.{language}");
        var form = new NominationForm(Draft, "Adele Vance") { Problem = "problem" };
        GoldenCard.ShouldMatch(NominationFormCard.Create(culture, form, rules), $"nomination-form.{language}");
        GoldenCard.ShouldMatch(
            NominationFormCard.Create(culture, form with { Problem = null, IsDialog = true, People = new PeopleChoice(UsesPicker: true, []) }, rules),
            $"nomination-dialog.{language}");
        NominationFormCard.Create(culture, form with { People = new PeopleChoice(UsesPicker: false, people) }, rules).ToJson().ShouldContain("Alex Weber");
        NominationFormCard.Create(culture, form with { IsPublic = true }, rules).ToJson().ShouldNotContain("\"value\":\"too short\"");
        GoldenCard.ShouldMatch(WhoIsMeantCard.Create(culture, Draft, "Alex", people).With(people[0].Id, "wilber").With(people[1].Id, "weber"), $"who-is-meant.{language}");
        GoldenCard.ShouldMatch(NominationActions.ThankYouCard(culture, new NominationTexts(culture).ThankYou("Adele Vance")), $"nomination-thanks.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_about_one_nomination(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var rules = new RecognitionOptions();
        var view = new NominationView(
            Id, NominationState.Approved, ["Patti Fernandez", "Alex Wilber"], RecognitionValue.ConnectingPeople, "They brought <b>two</b> teams to *one* table.", "Lynne Robbins")
        {
            Helped = "Sales in Lisbon", MessageLink = "https://teams.microsoft.com/l/message/1",
        };

        GoldenCard.ShouldMatch(EndorsementCard.Create(view, culture), $"endorsement.{language}");
        GoldenCard.ShouldMatch(EndorsementCard.Create(view with { Endorsers = ["Megan Bowen"] }, culture, new EndorsementTexts(culture).Thanks), $"endorsement-one.{language}");
        GoldenCard.ShouldMatch(EndorsementCard.Create(view with { Endorsers = ["A", "B", "C", "D", "E", "F", "G"] }, culture), $"endorsement-many.{language}");
        GoldenCard.ShouldMatch(DecisionCard.Create(view, culture, rules, new ApprovalTexts(culture).NoteMissing("Lynne Robbins")), $"nomination-decision.{language}");
        GoldenCard.ShouldMatch(DecisionCard.Done(view, new ApprovalTexts(culture).TurnedDown("Lynne Robbins"), culture), $"nomination-decided.{language}");
        GoldenCard.ShouldMatch(DecisionCard.List([view], culture).Card, $"nomination-approvals.{language}");
        GoldenCard.ShouldMatch(DecisionNotice.Create(view, culture).Card, $"nomination-edited.{language}");
        var declined = view with { State = NominationState.Declined, DeclineReason = "Please leave the customer's name out." };
        GoldenCard.ShouldMatch(DecisionNotice.Create(declined, culture).Card, $"nomination-declined.{language}");
        GoldenCard.ShouldMatch(KudosCard.Mine(view, culture), $"kudos-mine.{language}");
        GoldenCard.ShouldMatch(KudosCard.Mine(declined, culture), $"kudos-mine-declined.{language}");

        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var kudo = new Kudo(Id, "Lynne Robbins", RecognitionValue.Sharing, "She shared <it>.", at, NominationState.Approved, IsPublished: true);
        GoldenCard.ShouldMatch(KudosCard.Create(new KudosView(KudosSide.Received, 1, true, [kudo]), culture), $"kudos-received.{language}");
        GoldenCard.ShouldMatch(KudosCard.Create(new KudosView(KudosSide.Given, 0, false, [kudo with { IsPublished = false }]), culture), $"kudos-given.{language}");
        GoldenCard.ShouldMatch(KudosCard.Create(new KudosView(KudosSide.Received, 0, false, []), culture), $"kudos-none.{language}");
    }
}

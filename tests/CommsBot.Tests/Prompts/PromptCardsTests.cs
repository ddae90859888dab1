using System.Globalization;
using CommsBot.Access;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Prompts;
using CommsBot.Scheduling;
using CommsBot.Tests.Cards;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Prompts;

public class PromptCardsTests
{
    private static readonly Guid Id = Guid.Parse("0197c0de-0000-7000-8000-000000000001");
    private static readonly KnownChannel Kudos = new() { Id = "19:kudos@thread.tacv2", TenantId = "tenant", Name = "Comms · Kudos" };
    private static readonly NamedAudience Sales = new(new AudienceId(Id), "Sales, Munich");

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_a_prompt(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var mine = View with { Mine = new MyPromptAnswer("How to draw a chart that needs no legend.", AnswerShare.WithName) };
        GoldenCard.ShouldMatch(PromptCards.Asking(View, culture), $"prompt-asking.{language}");
        GoldenCard.ShouldMatch(PromptCards.Asking(View with { AnswersChannel = null }, culture), $"prompt-asking-private.{language}");
        GoldenCard.ShouldMatch(PromptCards.Asking(View with { Extras = Dressed with { TakesAnswer = false } }, culture), $"prompt-no-answer.{language}");
        GoldenCard.ShouldMatch(PromptCards.Asking(View with { IsInChannel = true }, culture), $"prompt-channel.{language}");
        GoldenCard.ShouldMatch(PromptCards.Answered(mine, culture), $"prompt-answered.{language}");
        GoldenCard.ShouldMatch(PromptCards.Changing(mine, culture), $"prompt-changing.{language}");
        GoldenCard.ShouldMatch(PromptCards.Closed(mine with { IsClosed = true }, culture), $"prompt-closed.{language}");
        GoldenCard.ShouldMatch(SharedAnswerCard.Create(View.Text, mine.Mine.Text, "Megan Bowen", culture).Card, $"prompt-shared-named.{language}");
        GoldenCard.ShouldMatch(SharedAnswerCard.Create(View.Text, mine.Mine.Text, null, culture).Card, $"prompt-shared-unnamed.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_step_of_making_one(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var prompt = Prompt();
        var (draft, scheduled, cancelled) = (Campaign(prompt), Campaign(prompt), Campaign(prompt));
        scheduled.Plan(Mondays);
        typeof(Campaign).GetProperty(nameof(cancelled.State))!.SetValue(cancelled, CampaignState.Cancelled);
        GoldenCard.ShouldMatch(PromptFormCards.Start(culture, Id), $"prompt-start.{language}");
        GoldenCard.ShouldMatch(PromptFormCards.Pick(culture, Id, PromptTheme.ThankSomeone), $"prompt-pick.{language}");
        GoldenCard.ShouldMatch(PromptFormCards.Text(culture, PromptForm.DataOf(Id, null), prompt.Texts, "problem"), $"prompt-text.{language}");
        GoldenCard.ShouldMatch(PromptFormCards.Extras(culture, prompt.Id, Dressed, [Kudos]), $"prompt-extras.{language}");
        GoldenCard.ShouldMatch(Overview(draft, Kudos.Name), $"prompt-draft.{language}");
        GoldenCard.ShouldMatch(Overview(scheduled, null), $"prompt-draft-recurring.{language}");
        GoldenCard.ShouldMatch(Overview(cancelled, null), $"prompt-cancelled.{language}");
        GoldenCard.ShouldMatch(PromptListCard.Create(culture, [new ListedPrompt(prompt, cancelled), new ListedPrompt(prompt, scheduled)], []), $"prompt-list.{language}");
        GoldenCard.ShouldMatch(
            PromptListCard.Create(culture, [new ListedPrompt(prompt, draft)], [new ListedReview(prompt, new WaitingCampaign(scheduled, "Megan Bowen"))]),
            $"prompt-list-to-release.{language}");
        GoldenCard.ShouldMatch(PromptListCard.Create(culture, [], []), $"prompt-list-empty.{language}");

        AdaptiveCard Overview(Campaign campaign, string? answersChannel) =>
            CampaignOverviewCard.Create(
                new CampaignView(PromptFace.Create(prompt, campaign, answersChannel, culture), campaign, Sales.Name, []), new Rights(Role.CommsManager, null), culture, Id);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_step_of_saying_who_and_when(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var prompt = Prompt();
        var draft = Campaign(prompt);
        var face = PromptFace.Create(prompt, draft, null, culture);
        GoldenCard.ShouldMatch(CampaignFormCards.Aim(face, draft, new AimChoices([Sales], [Kudos], new Rights(Role.CommsManager, null)), culture), $"campaign-aim.{language}");
        GoldenCard.ShouldMatch(CampaignWhenCards.HowOften(face, draft.Id, culture), $"campaign-when.{language}");
        GoldenCard.ShouldMatch(CampaignWhenCards.Details(face, draft.Id, CampaignRepeat.Weekly, Mondays, culture), $"campaign-weekly.{language}");
        GoldenCard.ShouldMatch(CampaignWhenCards.Details(face, draft.Id, CampaignRepeat.MonthlyByWeekday, SecondTuesdays, culture), $"campaign-monthly.{language}");
        var rehearsal = new RehearsalResult(
            1_204, 31, new Dictionary<DeliveryReason, int> { [DeliveryReason.OptedOut] = 3, [DeliveryReason.NotInstalled] = 12, [DeliveryReason.Left] = 1 },
            new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));
        GoldenCard.ShouldMatch(
            RehearsalCard.Create(
                face, draft, rehearsal, ["Adele Vance asks: Learning", "Adele Vance fragt: Lernen"], new CampaignOptions { ReleaseAbove = 0 }, culture),
            $"campaign-rehearsal.{language}");
        GoldenCard.ShouldMatch(
            RehearsalCard.Create(face, draft, rehearsal, ["Adele Vance asks: Learning"], new CampaignOptions(), culture), $"campaign-rehearsal-second.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_about_who_may_do_what(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var prompt = Prompt();
        var (draft, waiting) = (Campaign(prompt), Campaign(prompt));
        typeof(Campaign).GetProperty(nameof(waiting.State))!.SetValue(waiting, CampaignState.AwaitingRelease);
        typeof(Campaign).GetProperty(nameof(waiting.IsUrgent))!.SetValue(waiting, true);
        var megan = new NamedPerson(new PersonId(Id), "Megan Bowen");
        var view = View(draft, [megan]);
        var admin = new Rights(Role.Admin, null);
        GoldenCard.ShouldMatch(CampaignOverviewCard.Create(view, admin, culture, Id), $"campaign-admin.{language}");
        GoldenCard.ShouldMatch(CampaignOverviewCard.Create(View(waiting, []), admin, culture, Id), $"campaign-awaiting.{language}");
        GoldenCard.ShouldMatch(
            CampaignFormCards.Aim(view.Face, draft, new AimChoices([Sales], [], new Rights(Role.CommsManager, new HashSet<string> { Sales.Name })), culture),
            $"campaign-aim-limited.{language}");
        GoldenCard.ShouldMatch(ShareCard.Create(view, [], culture), $"campaign-share.{language}");
        GoldenCard.ShouldMatch(ShareCard.Create(View(draft, []), [megan, megan], culture, "notice"), $"campaign-share-several.{language}");
        GoldenCard.ShouldMatch(TestCard.Create(view.Face, draft, [Sales], 1, culture), $"campaign-test.{language}");
        GoldenCard.ShouldMatch(UrgentCard.Create(view.Face, draft, culture), $"campaign-urgent.{language}");
        GoldenCard.ShouldMatch(ReviewCard.Create(View(waiting, []), "Adele Vance", culture), $"campaign-review.{language}");
        GoldenCard.ShouldMatch(ReviewCard.Done(view.Face, new ReviewTexts(culture).ReviewReleased, culture), $"campaign-review-done.{language}");

        CampaignView View(Campaign campaign, IReadOnlyList<NamedPerson> coOwners) =>
            new(PromptFace.Create(prompt, campaign, null, culture), campaign, Sales.Name, coOwners);
    }

    [Fact]
    public void What_people_wrote_is_never_markup()
    {
        const string Wild = "<b>Bold</b> **and** [link](http://x) <at>Adele</at>";
        var view = View with
        {
            Title = Wild, Text = Wild, FromName = Wild, AnswersChannel = Wild, Mine = new MyPromptAnswer(Wild, AnswerShare.WithName), IsClosed = true,
        };
        var english = CultureInfo.GetCultureInfo("en");

        foreach (var card in new[] { PromptCards.Closed(view, english), PromptCards.Asking(view with { IsClosed = false }, english), SharedAnswerCard.Create(Wild, Wild, Wild, english).Card })
        {
            var shown = string.Concat(AdaptiveCard.Parse(card.ToJson()).Body.OfType<AdaptiveTextBlock>().Select(b => b.Text));
            shown.ShouldNotContain("<b>");
            shown.ShouldNotContain("**and**");
            shown.ShouldNotContain("[link](");
        }
    }

    [Theory]
    [InlineData("http://example.org/a.png", "A", nameof(PromptProblem.PictureNotHttps))]
    [InlineData("javascript:alert(1)", "A", nameof(PromptProblem.PictureNotHttps))]
    [InlineData("https://", "A", nameof(PromptProblem.PictureNotHttps))]
    [InlineData("https://example.org/a.png", null, nameof(PromptProblem.PictureWithoutAlt))]
    [InlineData("https://example.org/a.png", "A", null)]
    public void A_picture_needs_https_and_words(string url, string? alt, string? problem) =>
        new PromptExtras { PictureUrl = url, PictureAlt = alt }.Problem?.ToString().ShouldBe(problem);

    private static PromptExtras Dressed => new()
    {
        PictureUrl = "https://example.org/chart.png", PictureAlt = "A hand-drawn chart", LinkUrl = "https://example.org/learn", LinkTitle = "Learning hours", TakesAnswer = true,
    };

    private static PromptView View => new(
        new PromptSendingId(Id), "Learning", "What did you learn last week that would save a colleague an hour?", "Adele Vance", PromptTheme.ShareWhatYouLearn,
        Dressed, Kudos.Name, false, new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(1)), false, null) { Occurrence = new OccurrenceId(Id) };

    private static Schedule Mondays => new()
    {
        Repeats = new Weekly(Weekdays.Monday | Weekdays.Thursday, 2), Start = new DateOnly(2026, 11, 23), At = new TimeOnly(10, 0), ZoneId = "Europe/Berlin",
    };

    private static Schedule SecondTuesdays => Mondays with { Repeats = new MonthlyByWeekday(WeekOfMonth.Second, DayOfWeek.Tuesday) };

    private static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static Prompt Prompt()
    {
        var prompt = CommsBot.Prompts.Prompt.Draft(
            new PromptWording([new PromptText("en", "Learning", "What did you learn?"), new PromptText("de", "Lernen", "Was haben Sie gelernt?")], "en", null),
            "form:1",
            Clock);
        prompt.Dress(Dressed);
        // A golden file needs one and the same id.
        typeof(Prompt).GetProperty(nameof(prompt.Id))!.SetValue(prompt, new PromptId(Id));
        return prompt;
    }

    private static Campaign Campaign(Prompt prompt)
    {
        var campaign = CommsBot.Campaigns.Campaign.Draft(
            NudgeKind.Prompt, prompt.Id.Value, new DraftedBy("tenant", new PersonId(Id), "form:1", "UTC"), Clock);
        campaign.Aim(new CampaignAim(CampaignTarget.Audience, 3) { AudienceId = Sales.Id });
        typeof(Campaign).GetProperty(nameof(campaign.Id))!.SetValue(campaign, new CampaignId(Id));
        return campaign;
    }
}

using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Delivery;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;

namespace CommsBot.Tests.Delivery;

public class DeliveryReportCardTests
{
    private static readonly DateTimeOffset Planned = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void How_far_it_is_and_what_became_of_it(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var running = Report((DeliveryState.Delivered, DeliveryReason.None, 18_204), (DeliveryState.Waiting, DeliveryReason.None, 26_000), (DeliveryState.Waiting, DeliveryReason.QuietHours, 796));
        var done = Report(
            (DeliveryState.Delivered, DeliveryReason.None, 44_100), (DeliveryState.DeliveredLate, DeliveryReason.QuietHours, 500),
            (DeliveryState.Skipped, DeliveryReason.Paused, 3), (DeliveryState.Skipped, DeliveryReason.OverBudget, 309), (DeliveryState.Skipped, DeliveryReason.NotInstalled, 61),
            (DeliveryState.Failed, DeliveryReason.Blocked, 20), (DeliveryState.Failed, DeliveryReason.TeamsUnavailable, 2), (DeliveryState.Unconfirmed, DeliveryReason.NoAnswer, 5));

        GoldenCard.ShouldMatch(Card(running, culture, Planned.AddMinutes(16)), $"delivery-running.{language}");
        GoldenCard.ShouldMatch(Card(done, culture), $"delivery-done.{language}");
        GoldenCard.ShouldMatch(DeliveryReportCard.AskRepair(done, culture), $"delivery-repair.{language}");
        GoldenCard.ShouldMatch(DeliveryReportCard.AskRecall(done, culture), $"delivery-recall.{language}");
    }

    [Fact]
    public void Personal_choices_of_a_few_are_not_counted_out()
    {
        var card = Card(Report((DeliveryState.Delivered, DeliveryReason.None, 90), (DeliveryState.Skipped, DeliveryReason.Paused, 4)), CultureInfo.GetCultureInfo("en"));
        card.ToJson().ShouldContain("fewer than 5");
    }

    private static AdaptiveCard Card(DeliveryReport report, CultureInfo culture, DateTimeOffset? finish = null) =>
        DeliveryReportCard.Create(report, culture, Berlin, finish);

    private static DeliveryReport Report(params (DeliveryState State, DeliveryReason Reason, int Count)[] counts)
    {
        var occurrence = Occurrence.Plan(
            new NudgePlan
            {
                TenantId = "t",
                Kind = NudgeKind.Prompt,
                SubjectId = Guid.Empty,
                Key = "once",
                AudienceName = "Everyone in *Sales* & Service",
                PlannedFor = Planned,
                ExpiresAt = Planned.AddDays(7),
                TimeZone = "Europe/Berlin",
            },
            TimeProvider.System);
        // The id is new each time, and stands on every button.
        typeof(Occurrence).GetProperty(nameof(Occurrence.Id))!.SetValue(occurrence, new OccurrenceId(Guid.Parse("0197c0de-0000-7000-8000-000000000001")));
        return new DeliveryReport(occurrence, counts.ToDictionary(c => (c.State, c.Reason), c => c.Count));
    }
}

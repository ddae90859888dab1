using System.Globalization;
using CommsBot.Privacy.Retention;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public class RetentionPeriodTests
{
    [Theory]
    [InlineData("90 days", "2026-11-23T09:00", "2026-08-26")]
    [InlineData("1 day", "2026-03-01T00:00", "2026-03-01")]
    [InlineData("24 months", "2026-11-23T23:59", "2024-11-24")]
    // Whatever was made on the last days of a longer month is a month old on the last day of a shorter one.
    [InlineData("1 month", "2027-02-28T00:00", "2027-02-01")]
    [InlineData("1 month", "2027-02-27T00:00", "2027-01-28")]
    [InlineData("1 month", "2027-03-30T00:00", "2027-03-01")]
    [InlineData("12 months", "2027-02-28T12:00", "2026-03-01")]
    [InlineData("12 months", "2028-02-29T12:00", "2027-03-01")]
    [InlineData("12 months", "2029-02-28T12:00", "2028-03-01")]
    public void It_ends_on_the_day_on_which_its_time_is_over(string period, string now, string firstKept) =>
        RetentionPeriod.Parse(period).Before(Utc(now)).ShouldBe(Utc(firstKept));

    [Fact]
    public void Over_eight_years_no_day_is_kept_longer_than_said_and_none_goes_before_its_time()
    {
        foreach (var months in new[] { 1, 3, 12, 24 })
        {
            for (var today = new DateOnly(2026, 1, 1); today.Year < 2034; today = today.AddDays(1))
            {
                var firstKept = DateOnly.FromDateTime(new RetentionPeriod(months, IsInMonths: true).Before(Utc(today.ToString("O", CultureInfo.InvariantCulture))).UtcDateTime);

                firstKept.AddMonths(months).ShouldBeGreaterThan(today);
                firstKept.AddDays(-1).AddMonths(months).ShouldBeLessThanOrEqualTo(today);
            }
        }
    }

    [Theory]
    [InlineData(" 24  Months ", true)]
    [InlineData("1 month", true)]
    [InlineData("120 months", true)]
    [InlineData("0 days", false)]
    [InlineData("-1 days", false)]
    [InlineData("121 months", false)]
    [InlineData("24", false)]
    [InlineData("2 years", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void It_is_written_as_days_or_months(string? text, bool isOne) => (RetentionPeriod.TryParse(text) is not null).ShouldBe(isOne);

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_an_example()
    {
        var result = new RetentionOptionsValidator().Validate(null, new RetentionOptions { Answers = "for ever", Audit = "" });

        result.Failures.ShouldBe(
        [
            "Retention:Answers is \"for ever\": write days or months, up to ten years, for example \"90 days\" or \"24 months\".",
            "Retention:Audit is \"\": write days or months, up to ten years, for example \"90 days\" or \"24 months\".",
        ]);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

using CommsBot.Audiences;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Audiences;

public class PauseLengthTests
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("", "2026-11-30")]
    [InlineData("2 weeks", "2026-12-07")]
    [InlineData("2 wochen", "2026-12-07")]
    [InlineData("for 3 days", "2026-11-26")]
    [InlineData("two weeks, please", "2026-12-07")]
    [InlineData("zwei Wochen bitte!", "2026-12-07")]
    [InlineData("1 Tag.", "2026-11-24")]
    [InlineData("eine Woche", "2026-11-30")]
    [InlineData("a month", "2026-12-23")]
    [InlineData("until Friday", "2026-11-27")]
    [InlineData("bis Freitag", "2026-11-27")]
    [InlineData("until Monday", "2026-11-30")]
    [InlineData("bis zum nächsten Montag", "2026-11-30")]
    [InlineData("until tomorrow", "2026-11-24")]
    [InlineData("bis 24.12.", "2026-12-24")]
    [InlineData("bis 7.1.", "2027-01-07")]
    [InlineData("bis zum 24. Dezember", "2026-12-24")]
    [InlineData("until 24 December", "2026-12-24")]
    [InlineData("until Dec 24", "2026-12-24")]
    [InlineData("until 2027-02-01", "2027-02-01")]
    public void A_pause_is_read_as_people_say_it(string text, string day) =>
        PauseLength.Parse(text, Today).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    [Theory]
    [InlineData("for ever")]
    [InlineData("0 days")]
    [InlineData("400 days")]
    [InlineData("9999 months")]
    [InlineData("until 2026-11-23")]
    [InlineData("until 2028-01-01")]
    [InlineData("bis 31.2.")]
    public void What_is_not_a_day_of_the_next_year_is_not_guessed(string text) => PauseLength.Parse(text, Today).ShouldBeNull();
}

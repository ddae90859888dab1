using CommsBot.Scheduling;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Scheduling;

public class RecurringJobTests
{
    [Theory]
    [InlineData("00:00:01", "*/1 * * * * *")]
    [InlineData("00:00:15", "*/15 * * * * *")]
    [InlineData("00:01:00", "* * * * *")]
    [InlineData("00:20:00", "*/20 * * * *")]
    [InlineData("01:00:00", "0 * * * *")]
    [InlineData("06:00:00", "0 */6 * * *")]
    [InlineData("1.00:00:00", "0 0 * * *")]
    public void Runs_at_even_intervals(string every, string cron) => new RecurringJob("x", typeof(IJob), TimeSpan.Parse(every, null)).Cron.ShouldBe(cron);

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:15")]
    [InlineData("00:00:07")]
    [InlineData("00:01:30")]
    [InlineData("00:45:00")]
    [InlineData("05:00:00")]
    [InlineData("2.00:00:00")]
    public void Uneven_intervals_are_refused(string every) =>
        Should.Throw<ArgumentException>(() => new RecurringJob("x", typeof(IJob), TimeSpan.Parse(every, null)).Cron);
}

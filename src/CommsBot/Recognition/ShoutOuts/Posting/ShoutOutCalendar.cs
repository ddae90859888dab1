using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Scheduling;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Which week's post is due. Pure: a time on the wall of the channel's zone, through every change of the clock.</summary>
internal static class ShoutOutCalendar
{
    // So late it is still on time; after that it comes when people are at work, as long as the week lasts.
    private static readonly TimeSpan OnTime = TimeSpan.FromHours(2);
    private static readonly (TimeOnly From, TimeOnly Until) WorkingHours = (new(8, 0), new(18, 0));

    public static TimeZoneInfo ZoneOf(ShoutOutChannel channel) => Zones.Find(channel.ZoneId) ?? TimeZoneInfo.Utc;

    public static IsoWeek WeekOf(ShoutOutChannel channel, DateTimeOffset now) => IsoWeek.Of(now, ZoneOf(channel));

    public static DateTimeOffset DueOf(ShoutOutChannel channel, IsoWeek week) =>
        WallClock.InstantOf(week.DateOf(channel.Weekday), channel.At, ZoneOf(channel));

    /// <summary>The week whose post is due by its plan now; null when none is, or not at this hour.</summary>
    public static IsoWeek? WeekToPost(ShoutOutChannel channel, DateTimeOffset now)
    {
        var week = WeekOf(channel, now);
        var due = DueOf(channel, week);
        return channel.IsOn && due >= channel.Since && due <= now && IsFit(channel, due, now) ? week : null;
    }

    /// <summary>The week before this one, if it had a plan: without a row it was missed.</summary>
    public static IsoWeek? WeekThatIsOver(ShoutOutChannel channel, DateTimeOffset now)
    {
        var week = WeekOf(channel, now).Previous;
        return channel.IsOn && DueOf(channel, week) >= channel.Since ? week : null;
    }

    public static DateTimeOffset? NextDue(ShoutOutChannel channel, DateTimeOffset now)
    {
        var week = WeekOf(channel, now);
        var due = DueOf(channel, week);
        return !channel.IsOn ? null : due > now ? due : DueOf(channel, IsoWeek.Of(week.DateOf(DayOfWeek.Monday).AddDays(7)));
    }

    /// <summary>Whether a post that was asked for at an instant may come now: nobody's name goes up at night because Teams was out of order all day.</summary>
    public static bool IsFit(ShoutOutChannel channel, DateTimeOffset askedFor, DateTimeOffset now)
    {
        if (now <= askedFor + OnTime)
            return true;

        var local = TimeZoneInfo.ConvertTime(now, ZoneOf(channel));
        var isWorkday = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || local.DayOfWeek == channel.Weekday;
        return isWorkday && TimeOnly.FromDateTime(local.DateTime).IsBetween(WorkingHours.From, WorkingHours.Until);
    }
}

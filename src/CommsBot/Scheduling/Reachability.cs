namespace CommsBot.Scheduling;

/// <summary>When somebody may be written to.</summary>
/// <param name="Zone">The person's zone; the sender's where it is unknown.</param>
internal sealed record Reachability(TimeZoneInfo Zone)
{
    /// <summary>Default: 9-17, Monday to Friday.</summary>
    public Hours WorkingHours { get; init; } = Hours.Office;

    /// <summary>Hours without messages, even at work.</summary>
    public Hours? QuietHours { get; init; }

    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>The first allowed instant from <paramref name="instant"/> on; null when there is none before <paramref name="expiry"/>.</summary>
    public DateTimeOffset? NextAllowed(DateTimeOffset instant, DateTimeOffset? expiry)
    {
        var at = PausedUntil > instant ? PausedUntil.Value : instant;
        // Working hours and quiet hours have met within a week, or never will.
        for (var give = at.AddDays(10); at < give && (expiry is null || at < expiry);)
        {
            if (WorkingHours.SpanFrom(at, Zone) is not { } work)
                return null;

            if (at < work.Start)
                at = work.Start;
            else if (QuietHours?.SpanFrom(at, Zone) is { } quiet && quiet.Start <= at)
                at = quiet.End;
            else
                return at;
        }

        return null;
    }
}

using System.ComponentModel.DataAnnotations;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Section <c>ShoutOuts</c>: how the weekly post is made. What it looks like is set in each channel.</summary>
internal sealed class ShoutOutOptions
{
    public const string Section = "ShoutOuts";

    /// <summary>
    /// How long an attempt keeps its week; longer than <c>Posting:AttemptTimeout</c>. After that nobody knows whether the post was made, and the channel
    /// is read. Default: 3 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00")]
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often the channel is read without finding a post before it counts as not made. Default: 3.</summary>
    [Range(2, 10)]
    public int Looks { get; init; } = 3;

    /// <summary>The wait before the first of these looks, since Graph may show a post late; it doubles with each. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan LookAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The first wait after Graph said "not now" without naming a time; it doubles, up to an hour. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often it is looked for what is due: seconds that divide a minute, or a minute. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan WakeEvery { get; init; } = TimeSpan.FromSeconds(30);
}

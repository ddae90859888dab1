using System.ComponentModel.DataAnnotations;

namespace CommsBot.Delivery;

/// <summary>Section <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Calls to Teams a second and tenant, all together. Default: 50, what Teams allows.</summary>
    [Range(1, 100_000)]
    public int CallsPerSecond { get; init; } = 50;

    /// <summary>The share of these calls that stays free for answers to people. Default: 0.1.</summary>
    [Range(0, 0.9)]
    public double ReservedForReplies { get; init; } = 0.1;

    /// <summary>The most sends under way at once; a crash leaves at most these unconfirmed. Default: 100.</summary>
    [Range(1, 2_000)]
    public int MostInFlight { get; init; } = 100;

    /// <summary>Nudges a person gets within seven days, reminders included. Default: 3.</summary>
    [Range(1, 100)]
    public int NudgesPerWeek { get; init; } = 3;

    /// <summary>
    /// Whether people of whom no hours are known get nudges from 9 to 17, Monday to Friday, only. Default: true; false in local mode, so that a nudge can be
    /// tried in the evening.
    /// </summary>
    public bool KeepsOfficeHours { get; init; } = true;

    /// <summary>From this much after the planned time a delivery counts as late. Default: 1 hour.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often Teams may say "not now" to one delivery before it has failed. Default: 10.</summary>
    [Range(1, 1_000)]
    public int MostRefusals { get; init; } = 10;

    /// <summary>The first wait after a "not now" that named no time; it doubles, with jitter, up to five minutes. Default: 2 seconds.</summary>
    public TimeSpan ComeBackAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a sender that is not heard of keeps its tenant. Default: 15 seconds.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one call may take before its outcome is unconfirmed. Less than <see cref="LeaseTime"/>. Default: 10 seconds.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is looked for due deliveries and progress is shown: seconds that divide a minute. Default: 5 seconds.</summary>
    public TimeSpan WakeEvery { get; init; } = TimeSpan.FromSeconds(5);
}

using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>What a host shows that does not know an action.</summary>
[JsonConverter(typeof(AdaptiveActionFallbackConverter))]
public sealed record AdaptiveActionFallback
{
    private AdaptiveActionFallback(AdaptiveAction? action, string? keyword) => (Action, Keyword) = (action, keyword);

    /// <summary>Shows nothing.</summary>
    public static AdaptiveActionFallback Drop { get; } = new(null, "drop");

    /// <summary>The action shown instead; absent for <see cref="Drop"/>.</summary>
    public AdaptiveAction? Action { get; }

    /// <summary>The word on the wire when there is no action: <c>drop</c>, or <c>Action.Submit</c> in cards of others.</summary>
    public string? Keyword { get; }

    /// <summary>Shows <paramref name="action"/> instead.</summary>
    public static AdaptiveActionFallback FromAdaptiveAction(AdaptiveAction action) => new(action, null);

    /// <summary>Shows <paramref name="action"/> instead.</summary>
    public static implicit operator AdaptiveActionFallback(AdaptiveAction action) => new(action, null);

    internal static AdaptiveActionFallback FromKeyword(string keyword) => keyword == "drop" ? Drop : new(null, keyword);
}

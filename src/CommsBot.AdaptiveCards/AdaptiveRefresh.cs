using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Lets Teams ask the bot for a fresh card when a person sees the message.</summary>
public sealed record AdaptiveRefresh
{
    /// <summary>Sent to the bot; its answer replaces the card for that person.</summary>
    public AdaptiveExecuteAction? Action { get; init; }

    /// <summary>
    /// Who gets a fresh card by itself: at most 60 Teams ids. Absent: everybody in a conversation of up to 60; empty: nobody, but on demand.
    /// </summary>
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>UTC, ISO 8601: the card is refreshed only when it is older.</summary>
    public string? Expires { get; init; }
}

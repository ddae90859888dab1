using System.Text.Json.Nodes;

namespace CommsBot.AdaptiveCards;

/// <summary>Sends the inputs to the bot, which may answer with a new card (an <c>adaptiveCard/action</c> invoke).</summary>
public sealed record AdaptiveExecuteAction() : AdaptiveAction("Action.Execute")
{
    /// <summary>What is asked of the bot.</summary>
    public string? Verb { get; init; }

    /// <summary>Sent along; the inputs are merged into it.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Which inputs are sent. Absent: <see cref="AdaptiveAssociatedInputs.Auto"/>.</summary>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }
}

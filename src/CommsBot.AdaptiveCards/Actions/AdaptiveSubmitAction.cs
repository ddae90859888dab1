using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Sends the inputs to the bot as a message, or does what <see cref="TeamsSubmitData"/> says. Cannot return a card.</summary>
public sealed record AdaptiveSubmitAction() : AdaptiveAction("Action.Submit")
{
    /// <summary>Sent along; the inputs are merged into it. See <see cref="TeamsSubmitData"/> for what Teams understands.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Which inputs are sent. Absent: <see cref="AdaptiveAssociatedInputs.Auto"/>.</summary>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>Enabled only once every required input is filled in; Teams only.</summary>
    public bool ConditionallyEnabled { get; init; }

    /// <summary>What only Teams understands.</summary>
    [JsonPropertyName("msteams")]
    public TeamsSubmitActionProperties? Teams { get; init; }
}

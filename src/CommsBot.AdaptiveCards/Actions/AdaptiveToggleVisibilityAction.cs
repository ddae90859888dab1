using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Shows or hides elements of the card, without asking the bot.</summary>
public sealed record AdaptiveToggleVisibilityAction() : AdaptiveAction("Action.ToggleVisibility")
{
    /// <summary>The elements.</summary>
    public IReadOnlyList<AdaptiveTargetElement> TargetElements { get; init => field = value ?? []; } = [];
}

/// <summary>An element to show or hide.</summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="IsVisible">Show, hide, or (absent) the other of what it is.</param>
[JsonConverter(typeof(AdaptiveTargetElementConverter))]
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null)
{
    /// <summary>Toggles the element.</summary>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    /// <summary>Toggles the element.</summary>
    public static AdaptiveTargetElement FromString(string elementId) => new(elementId);
}

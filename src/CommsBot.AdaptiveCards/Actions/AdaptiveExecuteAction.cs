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

    /// <summary>Enabled only once every required input is filled in; Teams only.</summary>
    public bool ConditionallyEnabled { get; init; }

    /// <summary>
    /// The same button with an <see cref="AdaptiveSubmitAction"/> as its fallback, which clients older than schema 1.4 show. The bot then gets a message
    /// whose value is the data, the inputs, and the verb as a member of its own. It cannot return a card.
    /// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards#backward-compatibility.
    /// </summary>
    /// <param name="verbMember">Name of the member that holds the verb.</param>
    public AdaptiveExecuteAction WithSubmitFallback(string verbMember = "verb")
    {
        var data = Data?.DeepClone().AsObject() ?? [];
        data[verbMember] = Verb;
        return this with
        {
            Fallback = new AdaptiveSubmitAction
            {
                Title = Title,
                IconUrl = IconUrl,
                Style = Style,
                Mode = Mode,
                Tooltip = Tooltip,
                IsEnabled = IsEnabled,
                Data = data,
                AssociatedInputs = AssociatedInputs,
                ConditionallyEnabled = ConditionallyEnabled,
            },
        };
    }
}

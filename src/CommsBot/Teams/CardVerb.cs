using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;

namespace CommsBot.Teams;

/// <summary>A button or tappable row that comes back to the bot: Action.Execute, with Action.Submit for clients that do not know it.</summary>
internal static class CardVerb
{
    /// <summary>Where the verb stands in the data, since Action.Submit has no verb of its own.</summary>
    public const string DataKey = "verb";

    public static AdaptiveExecuteAction Execute(string title, string verb, JsonObject? data = null) => Execute(title, verb, data, null);

    /// <summary>One that leaves the card's inputs alone: a field that is still empty does not stand in its way.</summary>
    public static AdaptiveExecuteAction ExecuteWithoutInputs(string title, string verb, JsonObject? data = null) =>
        Execute(title, verb, data, AdaptiveAssociatedInputs.None);

    private static AdaptiveExecuteAction Execute(string title, string verb, JsonObject? data, AdaptiveAssociatedInputs? inputs)
    {
        var withVerb = data?.DeepClone().AsObject() ?? [];
        withVerb[DataKey] = verb;
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = withVerb,
            AssociatedInputs = inputs,
            Fallback = new AdaptiveSubmitAction { Title = title, Data = withVerb.DeepClone().AsObject(), AssociatedInputs = inputs },
        };
    }
}

using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;

namespace CommsBot.Teams;

/// <summary>A button or tappable row that comes back to the bot: Action.Execute, with Action.Submit for clients that do not know it.</summary>
internal static class CardVerb
{
    /// <summary>Where the verb stands in the data, since Action.Submit has no verb of its own.</summary>
    public const string DataKey = "verb";

    public static AdaptiveExecuteAction Execute(string title, string verb, JsonObject? data = null)
    {
        var withVerb = data?.DeepClone().AsObject() ?? [];
        withVerb[DataKey] = verb;
        return new AdaptiveExecuteAction { Title = title, Verb = verb, Data = withVerb, Fallback = new AdaptiveSubmitAction { Title = title, Data = withVerb.DeepClone().AsObject() } };
    }
}

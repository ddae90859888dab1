using System.Text.Json.Nodes;

namespace CommsBot.AdaptiveCards;

/// <summary>Data of an <see cref="AdaptiveSubmitAction"/> that makes Teams do something other than send it to the bot as a message.</summary>
public static class TeamsSubmitData
{
    /// <summary>Opens a dialog: the bot gets a <c>task/fetch</c> invoke with <paramref name="data"/>.</summary>
    public static JsonObject TaskFetch(JsonObject? data = null) => With(data, new() { ["type"] = "task/fetch" });

    /// <summary>
    /// Sends a message in the person's name: <paramref name="text"/> to the bot, <paramref name="displayText"/> (if any) shown in the chat.
    /// </summary>
    public static JsonObject MessageBack(string text, string? displayText = null, JsonNode? value = null) =>
        With(null, new() { ["type"] = "messageBack", ["text"] = text, ["displayText"] = displayText, ["value"] = value });

    /// <summary>Sends <paramref name="value"/> as if the person had typed it.</summary>
    public static JsonObject ImBack(string value) => With(null, new() { ["type"] = "imBack", ["value"] = value });

    /// <summary>Starts a sign-in at <paramref name="url"/>.</summary>
    public static JsonObject SignIn(Uri url) => With(null, new() { ["type"] = "signin", ["value"] = url.AbsoluteUri });

    /// <summary>Sends the bot an invoke with <paramref name="value"/>.</summary>
    public static JsonObject Invoke(JsonNode value) => With(null, new() { ["type"] = "invoke", ["value"] = value });

    private static JsonObject With(JsonObject? data, JsonObject teams)
    {
        var result = data?.DeepClone().AsObject() ?? [];
        foreach (var absent in teams.Where(member => member.Value is null).Select(member => member.Key).ToList())
            teams.Remove(absent);
        result["msteams"] = teams;
        return result;
    }
}

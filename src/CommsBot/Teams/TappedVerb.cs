using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>Which verb a tap carries, told before its turn is run; null where it carries none, or is no tap.</summary>
internal static class TappedVerb
{
    public static string? Of(Activity activity) => activity.Value is not { ValueKind: JsonValueKind.Object } value ? null
        : activity.Type == ActivityTypes.Invoke ? Text(value.TryGetProperty("action", out var action) ? action : default)
        : Text(value);

    private static string? Text(JsonElement holder) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(CardVerb.DataKey, out var verb) && verb.ValueKind == JsonValueKind.String
            ? verb.GetString()
            : null;
}

using System.Text.Json;

namespace CommsBot.Simulation.Validation;

/// <summary>The <c>msteams</c> part of the data of an Action.Submit.</summary>
internal static class SubmitCheck
{
    internal static string? Problem(JsonElement teams) => teams.Text("type"u8) switch
    {
        null or "task/fetch" or "invoke" => null,
        "messageBack" when teams.Text("text"u8) is not null => null,
        "messageBack" => "messageBack needs a text.",
        "imBack" or "signin" when teams.Text("value"u8) is not null => null,
        var type and ("imBack" or "signin") => $"{type} needs a value.",
        var type => $"Unknown Teams action '{type}'.",
    };
}

using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of <c>task/fetch</c>, <c>task/submit</c> and <c>message/fetchTask</c>: a dialog opens or is sent.</summary>
public sealed record TaskModuleRequest : WireObject
{
    /// <summary>What the opening button carried, or the dialog's inputs.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Where the dialog stands: <c>{theme}</c>.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>The tab it was opened from.</summary>
    public JsonElement? TabContext { get; init; }
}

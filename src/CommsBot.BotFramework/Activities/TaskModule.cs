using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of <c>task/fetch</c> and <c>task/submit</c>: a dialog opens or is sent.</summary>
public sealed record TaskModuleRequest
{
    /// <summary>What the opening button carried, or the dialog's inputs.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Where the dialog stands: <c>{theme}</c>.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>The tab it was opened from.</summary>
    public JsonElement? TabContext { get; init; }

    /// <summary>Members this type does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The answer to <c>task/fetch</c> and <c>task/submit</c>.</summary>
public sealed record TaskModuleResponse
{
    /// <summary>What happens next; null closes the dialog.</summary>
    public TaskModuleStep? Task { get; init; }

    /// <summary>Shows a dialog.</summary>
    public static TaskModuleResponse Continue(TaskModuleTaskInfo dialog) =>
        new() { Task = new TaskModuleStep { Type = "continue", Value = BotFrameworkJsonContext.ToElement(dialog) } };

    /// <summary>Shows a sentence and ends.</summary>
    public static TaskModuleResponse Message(string text) =>
        new() { Task = new TaskModuleStep { Type = "message", Value = BotFrameworkJsonContext.ToElement(text) } };
}

/// <summary>One step of a dialog.</summary>
public sealed record TaskModuleStep
{
    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A <see cref="TaskModuleTaskInfo"/> or a sentence.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>A dialog.</summary>
public sealed record TaskModuleTaskInfo
{
    /// <summary>What stands on top.</summary>
    public string? Title { get; init; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public TaskModuleSize? Height { get; init; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public TaskModuleSize? Width { get; init; }

    /// <summary>The card shown; give this or <see cref="Url"/>.</summary>
    public Attachment? Card { get; init; }

    /// <summary>The page shown.</summary>
    public string? Url { get; init; }

    /// <summary>The page for clients without dialogs.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>The bot that receives the dialog's result.</summary>
    public string? CompletionBotId { get; init; }
}

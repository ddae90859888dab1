using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The answer to <c>task/fetch</c> and <c>task/submit</c>.</summary>
public sealed record TaskModuleResponse : WireObject
{
    /// <summary>What happens next; null closes the dialog.</summary>
    public TaskModuleStep? Task { get; init; }

    /// <summary>Shows a dialog.</summary>
    public static TaskModuleResponse Continue(TaskModuleTaskInfo dialog) => new() { Task = TaskModuleStep.Continue(dialog) };

    /// <summary>Shows a sentence and ends.</summary>
    public static TaskModuleResponse Message(string text) => new() { Task = TaskModuleStep.Message(text) };
}

/// <summary>One step of a dialog.</summary>
public sealed record TaskModuleStep : WireObject
{
    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A <see cref="TaskModuleTaskInfo"/> or a sentence.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Shows a dialog.</summary>
    public static TaskModuleStep Continue(TaskModuleTaskInfo dialog) =>
        new() { Type = "continue", Value = BotFrameworkJsonContext.ToElement(dialog) };

    /// <summary>Shows a sentence and ends.</summary>
    public static TaskModuleStep Message(string text) => new() { Type = "message", Value = BotFrameworkJsonContext.ToElement(text) };
}

/// <summary>A dialog; give <see cref="Card"/> or <see cref="Url"/>.</summary>
public sealed record TaskModuleTaskInfo : WireObject
{
    /// <summary>What stands on top.</summary>
    public string? Title { get; init; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public TaskModuleSize? Height { get; init; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public TaskModuleSize? Width { get; init; }

    /// <summary>The card shown.</summary>
    public Attachment? Card { get; init; }

    /// <summary>The page shown.</summary>
    public string? Url { get; init; }

    /// <summary>The page for clients without dialogs.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>The bot that receives the dialog's result.</summary>
    public string? CompletionBotId { get; init; }
}

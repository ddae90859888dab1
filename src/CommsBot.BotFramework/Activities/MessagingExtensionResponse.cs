using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The answer to a search or link.</summary>
public sealed record MessagingExtensionResponse : WireObject
{
    /// <summary>What is shown.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }

    /// <summary>How long the client may keep the answer: <c>{cacheType,cacheDuration}</c>.</summary>
    public JsonElement? CacheInfo { get; init; }

    /// <summary>Shows results, one below the other.</summary>
    public static MessagingExtensionResponse Results(params IReadOnlyList<MessagingExtensionAttachment> attachments) => new()
    {
        ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = AttachmentLayoutTypes.List, Attachments = attachments },
    };

    /// <summary>Shows a sentence.</summary>
    public static MessagingExtensionResponse Message(string text) => new() { ComposeExtension = MessagingExtensionResult.Message(text) };
}

/// <summary>The answer to an action: a dialog, a result, or neither.</summary>
public sealed record MessagingExtensionActionResponse : WireObject
{
    /// <summary>The next step of the dialog.</summary>
    public TaskModuleStep? Task { get; init; }

    /// <summary>What goes into the compose box.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }

    /// <summary>Shows a dialog.</summary>
    public static MessagingExtensionActionResponse Continue(TaskModuleTaskInfo dialog) => new() { Task = TaskModuleStep.Continue(dialog) };

    /// <summary>Shows a sentence and ends.</summary>
    public static MessagingExtensionActionResponse Message(string text) => new() { Task = TaskModuleStep.Message(text) };
}

/// <summary>Results of a message extension.</summary>
public sealed record MessagingExtensionResult : WireObject
{
    /// <summary><c>result</c>, <c>message</c>, <c>auth</c>, <c>config</c> or <c>botMessagePreview</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<MessagingExtensionAttachment>? Attachments { get; init; }

    /// <summary>The sentence of a <c>message</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The buttons of <c>auth</c> and <c>config</c>.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>The message of a <c>botMessagePreview</c>.</summary>
    public Activity? ActivityPreview { get; init; }

    /// <summary>Shows a sentence.</summary>
    public static MessagingExtensionResult Message(string text) => new() { Type = "message", Text = text };
}

/// <summary>One result: what is inserted, and how it looks in the list.</summary>
public sealed record MessagingExtensionAttachment : Attachment
{
    /// <summary>How it looks in the list.</summary>
    public Attachment? Preview { get; init; }
}

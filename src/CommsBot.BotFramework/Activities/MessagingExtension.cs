using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of <c>composeExtension/query</c>: a search from the compose box.</summary>
public sealed record MessagingExtensionQuery
{
    /// <summary>The command of the manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary>What was typed, by parameter; the first call carries <c>initialRun</c>.</summary>
    public IReadOnlyList<MessagingExtensionParameter>? Parameters { get; init; }

    /// <summary>Which page.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>What a sign-in or settings page handed back.</summary>
    public string? State { get; init; }

    /// <summary>Members this type does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>One parameter of a search.</summary>
public sealed record MessagingExtensionParameter
{
    /// <summary>Its name in the manifest.</summary>
    public string? Name { get; init; }

    /// <summary>What was typed; text, or true for <c>initialRun</c>.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>Which page of results.</summary>
public sealed record MessagingExtensionQueryOptions
{
    /// <summary>How many to leave out.</summary>
    public int? Skip { get; init; }

    /// <summary>How many to give.</summary>
    public int? Count { get; init; }
}

/// <summary>The value of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public sealed record MessagingExtensionAction
{
    /// <summary>The command of the manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary><c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message it was called on.</summary>
    public MessageActionsPayload? MessagePayload { get; init; }

    /// <summary>The dialog's inputs.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Where the dialog stands: <c>{theme}</c>.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>What a sign-in handed back.</summary>
    public string? State { get; init; }

    /// <summary><c>edit</c> or <c>send</c>, once a preview was shown.</summary>
    public string? BotMessagePreviewAction { get; init; }

    /// <summary>The preview that was shown.</summary>
    public IReadOnlyList<Activity>? BotActivityPreview { get; init; }

    /// <summary>Members this type does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The message an action was called on.</summary>
public sealed record MessageActionsPayload
{
    /// <summary>The message's id.</summary>
    public string? Id { get; init; }

    /// <summary>The message's root, in a channel thread.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The link to the message.</summary>
    public string? LinkToMessage { get; init; }

    /// <summary>The author: <c>{user:{id,displayName,userIdentityType}}</c>, or an application.</summary>
    public JsonElement? From { get; init; }

    /// <summary>The text: <c>{contentType,content}</c>.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Members this type does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The value of <c>composeExtension/queryLink</c>: a link was pasted.</summary>
public sealed record AppBasedLinkQuery
{
    /// <summary>The link.</summary>
    public string? Url { get; init; }

    /// <summary>What a sign-in handed back.</summary>
    public string? State { get; init; }
}

/// <summary>The answer to a search or link.</summary>
public sealed record MessagingExtensionResponse
{
    /// <summary>What is shown.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }

    /// <summary>How long the client may keep the answer: <c>{cacheType,cacheDuration}</c>.</summary>
    public JsonElement? CacheInfo { get; init; }
}

/// <summary>The answer to an action: a dialog, a result, or neither.</summary>
public sealed record MessagingExtensionActionResponse
{
    /// <summary>The next step of the dialog.</summary>
    public TaskModuleStep? Task { get; init; }

    /// <summary>What goes into the compose box.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }
}

/// <summary>Results of a message extension.</summary>
public sealed record MessagingExtensionResult
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
}

/// <summary>One result: what is inserted, and how it looks in the list.</summary>
public sealed record MessagingExtensionAttachment : Attachment
{
    /// <summary>How it looks in the list.</summary>
    public Attachment? Preview { get; init; }
}

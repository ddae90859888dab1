namespace CommsBot.BotFramework.Activities;

/// <summary>The message an action of a message extension was called on.</summary>
public sealed record MessageActionsPayload : WireObject
{
    /// <summary>The message's id.</summary>
    public string? Id { get; init; }

    /// <summary>The message's root, in a channel thread.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>message</c>.</summary>
    public string? MessageType { get; init; }

    /// <summary>When it was written, as it stood on the wire.</summary>
    public string? CreatedDateTime { get; init; }

    /// <summary>When it was last changed, as it stood on the wire.</summary>
    public string? LastModifiedDateTime { get; init; }

    /// <summary>Whether it was deleted since.</summary>
    public bool? Deleted { get; init; }

    /// <summary>The subject, in a channel.</summary>
    public string? Subject { get; init; }

    /// <summary>The line shown in notifications.</summary>
    public string? Summary { get; init; }

    /// <summary><c>normal</c>, <c>high</c> or <c>urgent</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>The author's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The link to the message.</summary>
    public string? LinkToMessage { get; init; }

    /// <summary>The author.</summary>
    public MessageActionsPayloadFrom? From { get; init; }

    /// <summary>The text.</summary>
    public MessageActionsPayloadBody? Body { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}

/// <summary>The author of a message.</summary>
public sealed record MessageActionsPayloadFrom : WireObject
{
    /// <summary>The author, when a person.</summary>
    public MessageActionsPayloadIdentity? User { get; init; }

    /// <summary>The author, when an app.</summary>
    public MessageActionsPayloadIdentity? Application { get; init; }
}

/// <summary>A person or app in a message's payload.</summary>
public sealed record MessageActionsPayloadIdentity : WireObject
{
    /// <summary>The Entra object id, or the app's id.</summary>
    public string? Id { get; init; }

    /// <summary>The display name.</summary>
    public string? DisplayName { get; init; }
}

/// <summary>The text of a message.</summary>
public sealed record MessageActionsPayloadBody : WireObject
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The text.</summary>
    public string? Content { get; init; }
}

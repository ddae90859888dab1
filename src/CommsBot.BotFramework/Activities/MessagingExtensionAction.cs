using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public sealed record MessagingExtensionAction : WireObject
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
}

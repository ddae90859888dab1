using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>The value of <c>message/submitAction</c>: a thumb up or down on a message of the bot; the activity's ReplyToId says which.</summary>
public sealed record MessageSubmitAction : WireObject
{
    /// <summary><c>feedback</c>.</summary>
    public string? ActionName { get; init; }

    /// <summary>What was said.</summary>
    public MessageFeedback? ActionValue { get; init; }
}

/// <summary>Feedback on a message of the bot.</summary>
public sealed record MessageFeedback : WireObject
{
    /// <summary><c>like</c> or <c>dislike</c>.</summary>
    public string? Reaction { get; init; }

    /// <summary>The form's answers, JSON inside a text: <c>{"feedbackText":"..."}</c>.</summary>
    public JsonElement? Feedback { get; init; }
}

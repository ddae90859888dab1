using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The channel's answer to a send or update.</summary>
/// <param name="Id">The id of the activity; null when the channel gave none.</param>
public sealed record ResourceResponse(string? Id);

/// <summary>The channel's answer to the creation of a conversation.</summary>
public sealed record ConversationResourceResponse : WireObject
{
    /// <summary>The conversation's id.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the first activity, if one was sent along.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where the conversation is to be reached, if it differs.</summary>
    public string? ServiceUrl { get; init; }
}

/// <summary>A wish for a new conversation: a personal chat, or a thread in a channel.</summary>
public sealed record ConversationParameters : WireObject
{
    /// <summary>False for a personal chat, true for a channel thread.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Exactly one person for a personal chat: <c>29:...</c> or Entra object id.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The topic, where the channel has such.</summary>
    public string? TopicName { get; init; }

    /// <summary>The first message; required for a channel thread, ignored by Teams for a personal chat.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What only this channel knows, <c>{channel:{id},tenant:{id}}</c> in Teams.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>The Entra tenant.</summary>
    public string? TenantId { get; init; }
}

/// <summary>The answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
/// <param name="Activities">What the bot said in the turn, in order.</param>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

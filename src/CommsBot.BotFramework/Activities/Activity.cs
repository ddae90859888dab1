using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>
/// One thing that happened in a conversation, or that the bot wants to happen: the unit of the Bot Framework protocol.
/// Members that are not listed here are kept and written back.
/// See https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.
/// </summary>
public sealed record Activity : WireObject
{
    /// <summary>The kind, one of <see cref="ActivityTypes"/>; other kinds are read too and are for the bot to ignore.</summary>
    public required string Type { get; init; }

    /// <summary>The channel's id of this activity. A bot leaves it out when sending and names it when updating.</summary>
    public string? Id { get; init; }

    /// <summary>The instant as it stood on the wire, kept even when it is no date. <see cref="Timestamp"/> reads it.</summary>
    [JsonPropertyName("timestamp")]
    public string? TimestampText { get; init; }

    /// <summary>When the activity happened, UTC by the channel's clock; null when missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? Timestamp { get => WireTime.Read(TimestampText); init => TimestampText = WireTime.Write(value); }

    /// <summary>The sender's local time as it stood on the wire. <see cref="LocalTimestamp"/> reads it.</summary>
    [JsonPropertyName("localTimestamp")]
    public string? LocalTimestampText { get; init; }

    /// <summary>When the activity happened by the sender's clock, with offset; null when missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? LocalTimestamp { get => WireTime.Read(LocalTimestampText); init => LocalTimestampText = WireTime.Write(value); }

    /// <summary>The sender's IANA time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go. A string, because it is compared with a token's claim letter by letter.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel, <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation the activity belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The receiver; the bot itself for activities that come in.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>How <see cref="Text"/> is to be read, one of <see cref="TextFormatTypes"/>; null means markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary><c>list</c> (default) or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Who joined (conversationUpdate).</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left (conversationUpdate).</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions put on the message named by <see cref="ReplyToId"/>.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken off the message named by <see cref="ReplyToId"/>.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The conversation's new topic (conversationUpdate).</summary>
    public string? TopicName { get; init; }

    /// <summary>Whether newcomers see what was said before (conversationUpdate).</summary>
    public bool? HistoryDisclosed { get; init; }

    /// <summary>The sender's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The message.</summary>
    public string? Text { get; init; }

    /// <summary>What a speaking client says instead of <see cref="Text"/>.</summary>
    public string? Speak { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The line shown in notifications and where cards cannot be shown.</summary>
    public string? Summary { get; init; }

    /// <summary>Buttons that vanish once one is chosen.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Cards, files and pictures.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Facts about the text, such as mentions.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What only this channel knows; Teams' shape is read by <c>GetTeamsChannelData</c>.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>What happened (installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>).</summary>
    public string? Action { get; init; }

    /// <summary>The activity this one answers or is about.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>A description of <see cref="Value"/> (trace).</summary>
    public string? Label { get; init; }

    /// <summary>The shape of <see cref="Value"/> (trace, command).</summary>
    public string? ValueType { get; init; }

    /// <summary>The payload of an invoke, an event or a card's submit.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an invoke, event or command.</summary>
    public string? Name { get; init; }

    /// <summary>Another conversation this activity is about.</summary>
    public ConversationReference? RelatesTo { get; init; }

    /// <summary>Why a conversation ended (endOfConversation).</summary>
    public string? Code { get; init; }

    /// <summary>The expiry as it stood on the wire. <see cref="Expiration"/> reads it.</summary>
    [JsonPropertyName("expiration")]
    public string? ExpirationText { get; init; }

    /// <summary>From when on the activity should not be delivered; null when missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? Expiration { get => WireTime.Read(ExpirationText); init => ExpirationText = WireTime.Write(value); }

    /// <summary><c>low</c>, <c>normal</c>, <c>high</c> or <c>urgent</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>How answers travel, one of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Phrases a speech recogniser should expect.</summary>
    public IReadOnlyList<string>? ListenFor { get; init; }

    /// <summary>The parts of the message in <see cref="ReplyToId"/> that are answered.</summary>
    public IReadOnlyList<TextHighlight>? TextHighlights { get; init; }

    /// <summary>A task that goes along with the message.</summary>
    public SemanticAction? SemanticAction { get; init; }

    /// <summary>Who called, set by the receiving bot itself; never sent.</summary>
    public string? CallerId { get; init; }
}

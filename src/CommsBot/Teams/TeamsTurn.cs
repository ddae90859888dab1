using System.Globalization;
using CommsBot.BotFramework;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using CommsBot.Localization;

namespace CommsBot.Teams;

/// <summary>One act of one person in Teams, in the words that features use: who, where, in which language and time zone.</summary>
internal sealed record TeamsTurn
{
    public required ITurnContext Context { get; init; }

    public required string TenantId { get; init; }

    public required TeamsUser Sender { get; init; }

    /// <summary>The bot itself, as this conversation knows it.</summary>
    public required TeamsUser Bot { get; init; }

    public required ConversationScope Scope { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The team's thread id; null outside channels.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel's thread id, without the part that names a thread of it; null outside channels.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The chat, or the channel that the thread is in.</summary>
    public string PlaceId => ChannelId ?? ConversationId;

    public required CultureInfo Culture { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The language of the command they typed, where it exists in one language only; null otherwise.</summary>
    public CultureInfo? TypedLanguage { get; init; }

    /// <summary>People who are @mentioned in the text, the bot left out, in the order of the text.</summary>
    public required IReadOnlyList<TextMention> Mentions { get; init; }

    /// <summary>The members of a conversation that the bot was just added to; empty in all other turns.</summary>
    public IReadOnlyList<TeamsUser> Members { get; init; } = [];

    /// <summary>The sender asked to be forgotten and has not turned to the bot since: nothing of the turn is kept.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Whether they turn to the bot by themselves. A tap is on a card that stands there already, and Teams may send it again; an installation may be anybody's.</summary>
    public bool IsOwnAct => Context.Activity is { Type: ActivityTypes.Message, Value: null }
        || Context.Activity is { Type: ActivityTypes.Invoke, Name: not InvokeNames.AdaptiveCardAction };

    /// <summary>How often the text mentions the bot itself: in a channel once to call it, a second time to name it.</summary>
    public int BotMentions { get; init; }

    /// <summary>Names this activity for good: Teams sends an activity again when an answer was late.</summary>
    public string ActivityKey => $"activity:{ConversationId}:{Context.Activity.Id}";

    /// <summary>A command as it has to be typed here: outside a person's own chat only what mentions the bot reaches it.</summary>
    public string Typed(string command) => Scope == ConversationScope.Personal ? command : TypedInChannel(command);

    public string TypedInChannel(string command) => $"@{Bot.Name} {command}";

    public Task<ResourceResponse> SayAsync(string sentence, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(MessageFactory.Text(MessageText.Encode(sentence)) with { TextFormat = MessageText.Format }, cancellationToken);

    public Task<ResourceResponse> ShowAsync(CardMessage message, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(message.ToActivity(), cancellationToken);

    public static TeamsTurn From(ITurnContext context)
    {
        var activity = context.Activity;
        var channelData = activity.GetTeamsChannelData();
        var conversation = activity.Conversation;
        var conversationId = conversation?.Id ?? "";
        var scope = conversation?.ConversationType switch
        {
            "channel" => ConversationScope.Channel,
            "groupChat" => ConversationScope.GroupChat,
            _ => ConversationScope.Personal,
        };

        return new TeamsTurn
        {
            Context = context,
            TenantId = conversation?.TenantId ?? channelData?.Tenant?.Id ?? "",
            Sender = User(activity.From),
            Bot = User(activity.Recipient),
            Scope = scope,
            ConversationId = conversationId,
            TeamId = scope == ConversationScope.Channel ? channelData?.Team?.Id : null,
            ChannelId = scope == ConversationScope.Channel ? channelData?.Channel?.Id ?? conversationId.Split(';')[0] : null,
            Culture = Languages.FromLocale(activity.Locale),
            TimeZone = ClientInfo.TimeZoneOf(activity),
            Mentions = TextMention.In(activity),
            BotMentions = activity.GetMentions().Count(m => m.Mentioned.Id == activity.Recipient?.Id),
        };
    }

    private static TeamsUser User(ChannelAccount? account) => new(account?.Id ?? "", account?.AadObjectId, account?.Name ?? "");
}

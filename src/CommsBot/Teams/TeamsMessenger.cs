using System.Net;
using CommsBot.BotFramework;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.Cards;
using CommsBot.Localization;

namespace CommsBot.Teams;

/// <summary>Writes to Teams without being asked: to a person, to a channel, or over a card that stands there already.</summary>
internal sealed class TeamsMessenger(BotAdapter adapter, Conversations conversations, ConversationPace pace)
{
    /// <summary>Replaces a card in place.</summary>
    /// <returns>False when the conversation is unknown or the bot was removed from it.</returns>
    public async Task<bool> UpdateAsync(string conversationId, string activityId, CardMessage message, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { IsLeft: false } conversation)
            return false;

        await pace.WaitAsync(conversationId, cancellationToken);
        await adapter.ContinueConversationAsync(
            conversation.ToReference(conversationId),
            (context, ct) => context.UpdateActivityAsync(message.ToActivity() with { Id = activityId }, ct),
            cancellationToken);
        return true;
    }

    /// <summary>Takes one of the bot's own messages away.</summary>
    /// <returns>False when the conversation is unknown or the bot was removed from it.</returns>
    /// <exception cref="ConnectorException">Teams refused, or did not answer.</exception>
    public async Task<bool> DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { IsLeft: false } conversation)
            return false;

        await pace.WaitAsync(conversationId, cancellationToken);
        try
        {
            await adapter.ContinueConversationAsync(
                conversation.ToReference(conversationId), (context, ct) => context.DeleteActivityAsync(activityId, ct), cancellationToken);
            return true;
        }
        catch (ConnectorException exception) when (exception.StatusCode == HttpStatusCode.NotImplemented)
        {
            // The Agents Playground deletes nothing. What the message said goes all the same.
            var culture = Languages.Supported[0];
            var gone = new TeamsTexts(culture).TakenAway;
            return await UpdateAsync(conversationId, activityId, new CardMessage(CardFrame.Create(culture, [CardFrame.Quiet(gone)]), gone), cancellationToken);
        }
    }

    /// <summary>A message in a group chat, or a new post in a channel.</summary>
    /// <returns>Its activity id.</returns>
    /// <exception cref="ConnectorException">Teams refused, or did not answer.</exception>
    public async Task<string> PostAsync(StoredConversation place, CardMessage message, CancellationToken cancellationToken)
    {
        if (place.Scope == ConversationScope.Channel)
            return await PostToChannelAsync(place, message.ToActivity(), cancellationToken);

        await pace.WaitAsync(place.Id, cancellationToken);
        var id = "";
        await adapter.ContinueConversationAsync(
            place.ToReference(place.Id), async (context, ct) => id = (await context.SendActivityAsync(message.ToActivity(), ct)).Id ?? "", cancellationToken);
        return id;
    }

    /// <summary>Starts a new post in a channel, outside any thread.</summary>
    /// <returns>The post's activity id.</returns>
    /// <exception cref="ConnectorException">Teams refused, or did not answer.</exception>
    public async Task<string> PostToChannelAsync(StoredConversation channel, Activity activity, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(channel.Id, cancellationToken);
        var created = await adapter.CreateConversationAsync(
            "msteams",
            channel.ServiceUrl,
            new ConversationParameters
            {
                IsGroup = true,
                Bot = new ChannelAccount { Id = channel.BotId, Name = channel.BotName },
                TenantId = channel.TenantId,
                Activity = activity,
                ChannelData = TeamsChannelDataFor.Channel(channel.Id, channel.TenantId),
            },
            cancellationToken);
        return created.ActivityId ?? created.Id ?? "";
    }

    /// <summary>Sends to a person's own chat with the bot, which is created when there is none yet.</summary>
    /// <returns>False when nothing is known of the tenant's Teams yet, so that nobody can be reached, and for somebody who was forgotten.</returns>
    /// <exception cref="ConnectorException">Teams refused (the person has not installed the bot, say), or did not answer.</exception>
    public async Task<bool> SendToPersonAsync(string tenantId, string teamsUserId, CardMessage message, CancellationToken cancellationToken) =>
        await WriteToPersonAsync(tenantId, teamsUserId, message, cancellationToken) is not null;

    /// <summary><see cref="SendToPersonAsync"/>, for what may have to be changed one day.</summary>
    /// <returns>Where it stands; null where nobody could be reached.</returns>
    public async Task<SentMessage?> WriteToPersonAsync(string tenantId, string teamsUserId, CardMessage message, CancellationToken cancellationToken)
    {
        if (teamsUserId is "")
            return null;

        var chat = await conversations.FindPersonalAsync(tenantId, teamsUserId, cancellationToken)
            ?? await CreateChatAsync(tenantId, teamsUserId, cancellationToken);
        if (chat is null)
            return null;

        await pace.WaitAsync(chat.Id, cancellationToken);
        string? id = null;
        await adapter.ContinueConversationAsync(
            chat.ToReference(chat.Id), async (context, ct) => id = (await context.SendActivityAsync(message.ToActivity(), ct)).Id, cancellationToken);
        return new SentMessage(chat.Id, id is "" ? null : id);
    }

    private async Task<StoredConversation?> CreateChatAsync(string tenantId, string teamsUserId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAnyAsync(tenantId, cancellationToken) is not { } known)
            return null;

        var created = await adapter.CreateConversationAsync(
            "msteams",
            known.ServiceUrl,
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount { Id = known.BotId, Name = known.BotName },
                Members = [new ChannelAccount { Id = teamsUserId }],
                TenantId = tenantId,
                ChannelData = TeamsChannelDataFor.Tenant(tenantId),
            },
            cancellationToken);

        var chat = new StoredConversation
        {
            Id = created.Id ?? throw new InvalidOperationException("Teams created a conversation without an id."),
            TenantId = tenantId,
            Scope = ConversationScope.Personal,
            PersonalUserId = teamsUserId,
            BotId = known.BotId,
            BotName = known.BotName,
            ServiceUrl = created.ServiceUrl ?? known.ServiceUrl,
        };
        await conversations.RememberPersonalAsync(chat, cancellationToken);
        return chat;
    }
}

using System.Collections.Concurrent;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.Graph;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>The 1:1 chats of one sender run: remembered, created when missing, left when Teams says so.</summary>
internal sealed class RecipientChats(
    string tenantId, IServiceScopeFactory scopes, IConnectorClientFactory connectors, DeliveryLedger ledger, CallPace pace,
    DeliveryOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, IConnectorClient> clients = new();
    private StoredConversation? anyChat;

    public IConnectorClient Client(string serviceUrl) => clients.GetOrAdd(serviceUrl, connectors.CreateWithoutRetries);

    /// <summary>Creating a chat needs to know where the tenant's Teams is; any conversation tells.</summary>
    public async Task LookUpAsync(CancellationToken cancellationToken) =>
        anyChat ??= await InScopeAsync((Conversations conversations) => conversations.FindAnyAsync(tenantId, cancellationToken));

    /// <returns>Null when there is none, and none can be made.</returns>
    public async Task<StoredConversation?> FindOrCreateAsync(DueDelivery delivery)
    {
        if (delivery.Chat is { IsLeft: false } known)
            return known;
        if (anyChat is null || delivery.Address is "")
            return null;

        // The turn that was waited for goes to creating the chat; the send needs one of its own.
        using var limit = new CancellationTokenSource(options.SendTimeout, clock);
        var created = await Client(anyChat.ServiceUrl).CreateConversationAsync(New(delivery.Address, anyChat), limit.Token);
        if (created.Id is not { Length: > 0 } id)
            return null;

        var chat = new StoredConversation
        {
            Id = id,
            TenantId = tenantId,
            Scope = ConversationScope.Personal,
            PersonalUserId = delivery.Address,
            BotId = anyChat.BotId,
            BotName = anyChat.BotName,
            ServiceUrl = created.ServiceUrl ?? anyChat.ServiceUrl,
        };
        await ledger.RememberAsync(chat);
        await pace.WaitAsync(CancellationToken.None);
        return chat;
    }

    /// <summary>Who never had the bot gets it from the organisation's catalogue, where that is permitted. Who removed it is left alone.</summary>
    public async Task<InstallOutcome> InstallAsync(DueDelivery delivery) =>
        delivery.EntraObjectId is { } id
            ? await InScopeAsync((IAppInstaller installer) => installer.InstallAsync(id, CancellationToken.None))
            : InstallOutcome.Unknown;

    public Task LeaveAsync(StoredConversation chat) =>
        InScopeAsync((Conversations conversations) => conversations.LeaveAsync(chat.Id, CancellationToken.None));

    private ConversationParameters New(string address, StoredConversation any) => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount { Id = any.BotId, Name = any.BotName },
        Members = [new ChannelAccount { Id = address }],
        TenantId = tenantId,
        ChannelData = TeamsChannelDataFor.Tenant(tenantId),
    };

    private async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}

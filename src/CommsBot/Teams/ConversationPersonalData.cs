using System.Text.Json.Nodes;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Teams;

/// <summary>Where people's own chats are. Those of somebody who has written again are theirs again.</summary>
internal sealed class ConversationPersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<StoredConversation>(
            [nameof(StoredConversation.Id), nameof(StoredConversation.PersonalUserId)],
            KeptColumns.NoPerson(
                nameof(StoredConversation.TenantId), nameof(StoredConversation.BotId), nameof(StoredConversation.BotName), nameof(StoredConversation.ServiceUrl))),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        if (!subject.HasReturned)
            await Of(subject).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken) =>
    [
        PersonalRecords.Of("chatsWithTheBot", await Of(subject).AsNoTracking().ToListAsync(cancellationToken), c => new JsonObject
        {
            ["conversationId"] = c.Id, ["welcomedAt"] = c.WelcomedAt, ["botWasRemoved"] = c.IsLeft,
        }),
    ];

    private IQueryable<StoredConversation> Of(DataSubject subject)
    {
        var ids = subject.TeamsIds;
        return db.Set<StoredConversation>().Where(c => c.TenantId == subject.TenantId && ids.Contains(c.PersonalUserId!));
    }
}

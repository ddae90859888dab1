using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Stewards;

/// <summary>What somebody was told as a manager, and what managers were told about them.</summary>
internal sealed class StewardPersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [PersonalTable.Of<StewardNotice>([nameof(StewardNotice.PersonId), nameof(StewardNotice.About)])];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var (id, about) = (new PersonId(subject.Id), subject.Id.ToString());
        await db.Set<StewardNotice>().Where(n => n.PersonId == id || n.About.Contains(about)).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var told = await db.Set<StewardNotice>().AsNoTracking().Where(n => n.PersonId == id).OrderBy(n => n.OwedAt).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("whatYouWereToldAsManager", told, n => new JsonObject
            {
                ["topic"] = n.Topic.ToString(), ["since"] = n.OwedAt, ["sentAt"] = n.ClaimedAt, ["outcome"] = n.Outcome?.ToString(),
            }),
        ];
    }
}

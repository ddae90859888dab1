using CommsBot.DataProtection;
using CommsBot.Privacy.Retention;

namespace CommsBot.Privacy;

/// <summary>What forgetting itself stores, and the keys that protect it.</summary>
internal sealed class OwnPersonalData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<ForgottenId>(
            [],
            new KeptColumns("a keyed hash, so that the next look into the directory does not bring the person back", nameof(ForgottenId.Hash)),
            KeptColumns.NoPerson(nameof(ForgottenId.GroupId))),
        PersonalTable.Of<Forgetting>([nameof(Forgetting.PersonId), nameof(Forgetting.Subject)]),
        PersonalTable.Of<ForgettingKey>([], KeptColumns.NoPerson(nameof(ForgettingKey.Secret))),
        PersonalTable.Of<RetentionRun>([], KeptColumns.NoPerson(nameof(RetentionRun.Id))),
        PersonalTable.Of<StoredKey>([], KeptColumns.NoPerson(nameof(StoredKey.Name), nameof(StoredKey.Xml))),
    ];

    /// <summary><see cref="ForgetSubject"/> deletes its row when all is done.</summary>
    public Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PersonalRecords>>([]);
}

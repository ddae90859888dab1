using CommsBot.Privacy;

namespace CommsBot.Graph.Posting;

/// <summary>The posting account is an account of the organisation; an admin disconnects it, which erases it.</summary>
internal sealed class PostingPersonalData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<PostingAccount>(
            [],
            new KeptColumns(
                "the organisation's posting account; /connect erases it",
                nameof(PostingAccount.ObjectId), nameof(PostingAccount.HomeAccountId), nameof(PostingAccount.UserPrincipalName), nameof(PostingAccount.Tokens),
                nameof(PostingAccount.Claims)),
            KeptColumns.NoPerson(nameof(PostingAccount.TenantId), nameof(PostingAccount.ConnectionId))),
    ];

    public Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PersonalRecords>>([]);
}

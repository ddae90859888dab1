namespace CommsBot.Graph;

/// <summary>Where Graph is not set up: nobody is found, and nobody has left.</summary>
internal sealed class NoDirectory : IDirectory, IAppInstaller
{
    public bool IsConfigured => false;

    public Task<IReadOnlyList<DirectoryGroup>> FindGroupsAsync(string nameOrId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DirectoryGroup>>([]);

    public IAsyncEnumerable<IReadOnlyList<DirectoryEntry>> ReadGroupAsync(string groupId, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<IReadOnlyList<DirectoryEntry>>();

    public IAsyncEnumerable<IReadOnlyList<LicensedMember>> ReadLicensesAsync(string groupId, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<IReadOnlyList<LicensedMember>>();

    public Task<IReadOnlyList<string>> ReadOwnersAsync(string groupId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<DirectoryEntry>> FindByMailAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DirectoryEntry>>([]);

    public Task<IReadOnlyDictionary<string, DirectoryEntry?>> ReadAsync(IReadOnlyCollection<string> entraObjectIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, DirectoryEntry?>>(new Dictionary<string, DirectoryEntry?>());

    public Task<InstallOutcome> InstallAsync(string entraObjectId, CancellationToken cancellationToken) => Task.FromResult(InstallOutcome.NotConfigured);
}

namespace CommsBot.Graph;

/// <summary>The company's directory. Every call may throw <see cref="GraphException"/>, after as many attempts as the settings allow.</summary>
internal interface IDirectory
{
    /// <summary>False where Microsoft Graph is not set up: then people are known from Teams alone, and nothing below finds anybody.</summary>
    bool IsConfigured { get; }

    /// <param name="nameOrId">The group's display name, or its id.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The groups of that name.</returns>
    Task<IReadOnlyList<DirectoryGroup>> FindGroupsAsync(string nameOrId, CancellationToken cancellationToken);

    /// <summary>Everybody in a group, also through other groups, page by page; without managers and working hours.</summary>
    IAsyncEnumerable<IReadOnlyList<DirectoryEntry>> ReadGroupAsync(string groupId, CancellationToken cancellationToken);

    /// <summary>The same, with whether their licences have Teams in them.</summary>
    IAsyncEnumerable<IReadOnlyList<LicensedMember>> ReadLicensesAsync(string groupId, CancellationToken cancellationToken);

    /// <returns>The Entra object ids of who owns a group, and the team in front of it.</returns>
    Task<IReadOnlyList<string>> ReadOwnersAsync(string groupId, CancellationToken cancellationToken);

    /// <summary>People by mail address or sign-in name; without managers and working hours. Whom the directory does not know is left out.</summary>
    Task<IReadOnlyList<DirectoryEntry>> FindByMailAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken);

    /// <summary>All that the settings allow to know of people, managers and working hours too.</summary>
    /// <returns>By Entra object id: null for somebody the directory no longer knows. Who is left out could not be read right now.</returns>
    Task<IReadOnlyDictionary<string, DirectoryEntry?>> ReadAsync(IReadOnlyCollection<string> entraObjectIds, CancellationToken cancellationToken);
}

/// <summary>Somebody in a group, and whether they have Teams.</summary>
internal sealed record LicensedMember(DirectoryEntry Person, bool HasTeams);

/// <summary>A group of the directory.</summary>
internal sealed record DirectoryGroup(string Id, string Name);

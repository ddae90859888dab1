namespace CommsBot.Graph;

/// <summary>What the directory tells of a person; fields that are switched off or not permitted are null.</summary>
internal sealed record DirectoryEntry(string EntraObjectId, string Name)
{
    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? PreferredLanguage { get; init; }

    public string? TimeZone { get; init; }

    public TimeOnly? WorkStart { get; init; }

    public TimeOnly? WorkEnd { get; init; }

    public int? WorkDays { get; init; }

    public string? Department { get; init; }

    public string? Office { get; init; }

    public string? Country { get; init; }

    public string? ManagerEntraObjectId { get; init; }

    public bool IsGuest { get; init; }

    public bool IsEnabled { get; init; } = true;

    /// <summary>The entry as it may be kept when the manager was forgotten.</summary>
    public DirectoryEntry WithoutManager(IReadOnlySet<string> forgotten) =>
        ManagerEntraObjectId is { } manager && forgotten.Contains(manager) ? this with { ManagerEntraObjectId = null } : this;
}

namespace CommsBot.Teams;

/// <summary>A person as an activity names them. <see cref="Name"/> is empty where Teams leaves it out.</summary>
internal sealed record TeamsUser(string TeamsUserId, string? EntraObjectId, string Name)
{
    /// <summary>Only rosters tell it.</summary>
    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }
}

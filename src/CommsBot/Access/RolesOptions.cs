namespace CommsBot.Access;

/// <summary>Section <c>Roles</c>: who may do more than every colleague. Not read in local mode, where everyone is everything.</summary>
internal sealed class RolesOptions
{
    public const string Section = "Roles";

    /// <summary>Who sends prompts and polls to audiences and reads delivery reports.</summary>
    public ManagerMembers CommsManagers { get; init; } = new();

    /// <summary>Who does all that managers do and looks after the bot itself.</summary>
    public RoleMembers Admins { get; init; } = new();
}

/// <summary>People by Entra object id, and groups whose members count too.</summary>
internal sealed class RoleMembers
{
    /// <summary>Object ids of users. Default: none.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Object ids of security groups. Default: none.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}

/// <summary>Comms managers: those for everybody, and those for some audiences only.</summary>
internal sealed class ManagerMembers
{
    /// <summary>Object ids of users. Default: none.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Object ids of security groups. Default: none.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Managers who write to some audiences only. Several entries for one person add up. Default: none.</summary>
    public IReadOnlyList<LimitedMember> Limited { get; init; } = [];
}

/// <summary>A user or a group, and the audiences that they may write to and read about.</summary>
internal sealed class LimitedMember
{
    /// <summary>Object id of a user; or else <see cref="Group"/>.</summary>
    public string? User { get; init; }

    /// <summary>Object id of a security group; or else <see cref="User"/>.</summary>
    public string? Group { get; init; }

    /// <summary>Names of saved audiences, exactly as they are called. Everyone is not among them.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];
}

namespace CommsBot.Access;

/// <summary>Section <c>Roles</c>: who may do more than every colleague. Not read in local mode, where everyone is everything.</summary>
internal sealed class RolesOptions
{
    public const string Section = "Roles";

    /// <summary>Who sends prompts and polls to audiences and reads delivery reports.</summary>
    public RoleMembers CommsManagers { get; init; } = new();

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

using CommsBot.Storage;

namespace CommsBot.Audiences;

/// <summary>Who receives a nudge, saved under a name. Its members are looked up again before each send and kept as rows.</summary>
internal sealed class Audience
{
    public const int MaxNameLength = 80;

    private Audience()
    {
    }

    public AudienceId Id { get; private init; }

    public required string TenantId { get; init; }

    /// <summary>Unique in the tenant, as its owners read it.</summary>
    public required string Name { get; set; }

    public required AudienceKind Kind { get; init; }

    /// <summary>Team or channel: Teams' thread id. Group: the Entra group's id. Person: their id here. Otherwise null.</summary>
    public string? SourceId { get; init; }

    public required PersonId OwnerId { get; init; }

    /// <summary>When the members were last looked up.</summary>
    public DateTimeOffset? RefreshedAt { get; set; }

    public static Audience Create(string tenantId, string name, AudienceKind kind, string? sourceId, PersonId owner, TimeProvider clock) => new()
    {
        Id = ITypedId<AudienceId>.New(clock),
        TenantId = tenantId,
        Name = name,
        Kind = kind,
        SourceId = sourceId,
        OwnerId = owner,
    };
}

internal enum AudienceKind
{
    /// <summary>Everyone who has the bot. Has no member rows.</summary>
    Everyone,
    Person,
    Team,
    Channel,
    Group,

    /// <summary>A pasted or uploaded list of addresses.</summary>
    List,
}

internal readonly record struct AudienceId(Guid Value) : ITypedId<AudienceId>
{
    public static AudienceId From(Guid value) => new(value);
}

internal sealed record AudienceMember(AudienceId AudienceId, PersonId PersonId);

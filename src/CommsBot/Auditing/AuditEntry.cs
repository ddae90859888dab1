namespace CommsBot.Auditing;

/// <summary>Who did what, and when. Written once, in the transaction of the act; nothing changes one, and only <see cref="OldEntries"/> removes them.</summary>
internal sealed class AuditEntry
{
    public const int MaxLength = 300;

    private AuditEntry()
    {
    }

    /// <summary>Rises with each entry.</summary>
    public long Id { get; private init; }

    public required DateTimeOffset At { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The person's id; null for a visitor of the pages whom the bot has never met.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What they were called then.</summary>
    public required string ActorName { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What it was done to, as it was called then.</summary>
    public required string Subject { get; init; }

    public required string Detail { get; init; }

    public static AuditEntry Of(AuditActor actor, AuditAction action, string subject, string detail, TimeProvider clock) => new()
    {
        At = clock.GetUtcNow(),
        TenantId = actor.TenantId,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Action = action,
        Subject = Shorten(subject),
        Detail = Shorten(detail),
    };

    private static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength];
}

/// <summary>Who acts: a person in a chat, or a visitor of the pages.</summary>
internal sealed record AuditActor(string TenantId, Guid? Id, string Name);

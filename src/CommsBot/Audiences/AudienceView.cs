namespace CommsBot.Audiences;

/// <summary>An audience as its card shows it. <paramref name="RefreshedAt"/> is in the reader's own time.</summary>
internal sealed record AudienceView(AudienceId Id, string Name, AudienceKind Kind, string OwnerName, int Size, DateTimeOffset? RefreshedAt);

namespace CommsBot.DataProtection;

/// <summary>One data protection key as XML, wrapped when a certificate is configured. Keys are never deleted: old cookies and columns need them.</summary>
internal sealed class StoredKey
{
    public int Id { get; private init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

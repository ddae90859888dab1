namespace CommsBot.DataProtection;

/// <summary>One data protection key as XML, wrapped when a certificate is configured. Never deleted: old cookies and columns need it.</summary>
internal sealed class StoredKey
{
    public int Id { get; private init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

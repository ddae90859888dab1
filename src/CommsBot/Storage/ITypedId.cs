namespace CommsBot.Storage;

/// <summary>
/// An identifier that cannot be mistaken for another entity's. The context stores every implementation as its <see cref="Guid"/>.
/// New ones are version 7: they sort by time, which keeps index inserts at the end.
/// </summary>
internal interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);

    static TSelf New(TimeProvider clock) => TSelf.From(Guid.CreateVersion7(clock.GetUtcNow()));

    static TSelf? TryParse(string? text) => Guid.TryParse(text, out var value) ? TSelf.From(value) : null;
}

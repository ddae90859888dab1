using CommsBot.Storage;

namespace CommsBot.Recognition.ShoutOuts;

internal readonly record struct ShoutOutId(Guid Value) : ITypedId<ShoutOutId>
{
    public static ShoutOutId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using CommsBot.Storage;

namespace CommsBot.Recognition.Nominations;

internal readonly record struct NominationId(Guid Value) : ITypedId<NominationId>
{
    public static NominationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

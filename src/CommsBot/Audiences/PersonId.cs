using CommsBot.Storage;

namespace CommsBot.Audiences;

internal readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

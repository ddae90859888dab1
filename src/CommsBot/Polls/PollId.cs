using CommsBot.Storage;

namespace CommsBot.Polls;

internal readonly record struct PollId(Guid Value) : ITypedId<PollId>
{
    public static PollId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using CommsBot.Storage;

namespace CommsBot.Polls;

internal readonly record struct PollWaveId(Guid Value) : ITypedId<PollWaveId>
{
    public static PollWaveId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

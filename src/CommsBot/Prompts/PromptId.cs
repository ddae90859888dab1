using CommsBot.Storage;

namespace CommsBot.Prompts;

internal readonly record struct PromptId(Guid Value) : ITypedId<PromptId>
{
    public static PromptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct PromptSendingId(Guid Value) : ITypedId<PromptSendingId>
{
    public static PromptSendingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using CommsBot.Delivery;

namespace CommsBot.Prompts;

/// <summary>What a prompt's card is built from, in one language. <paramref name="Mine"/> belongs to the viewer.</summary>
/// <param name="SendingId">Null in a preview.</param>
/// <param name="AnswersChannel">The name of the channel where answers may be shared; null where they stay private.</param>
/// <param name="OpenUntil">On the owner's clock.</param>
internal sealed record PromptView(
    PromptSendingId? SendingId, string? Title, string Text, string FromName, PromptTheme? Theme, PromptExtras Extras, string? AnswersChannel,
    bool IsInChannel, DateTimeOffset OpenUntil, bool IsClosed, MyPromptAnswer? Mine)
{
    /// <summary>How it came to the person; null in a channel or preview.</summary>
    public OccurrenceId? Occurrence { get; init; }
}

internal sealed record MyPromptAnswer(string Text, AnswerShare Share);

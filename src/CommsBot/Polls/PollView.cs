namespace CommsBot.Polls;

/// <summary>What a poll's card is built from. <paramref name="MyChoice"/> and <paramref name="IsMine"/> belong to the viewer.</summary>
internal sealed record PollView(
    PollId Id, string Question, string CreatorName, bool IsClosed, int? MyChoice, bool IsMine, IReadOnlyList<ChoiceResult> Choices)
{
    public int Answers => Choices.Sum(c => c.Count);

    public int PercentOf(ChoiceResult choice) =>
        Answers == 0 ? 0 : (int)Math.Round(100.0 * choice.Count / Answers, MidpointRounding.AwayFromZero);
}

internal sealed record ChoiceResult(int Position, string Text, int Count);

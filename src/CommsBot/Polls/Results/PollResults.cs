namespace CommsBot.Polls.Results;

/// <summary>What a poll's wave found out.</summary>
/// <param name="Respondents">People who answered at least one question.</param>
/// <param name="Asked">People it was delivered to; null in a channel or chat, where nobody is counted.</param>
/// <param name="Questions">In the order in which they were asked.</param>
internal sealed record PollResults(int Respondents, int? Asked, IReadOnlyList<QuestionResult> Questions)
{
    /// <summary>Per cent of those asked; null where nobody is counted.</summary>
    public int? ResponseRate => Asked is > 0 ? (int)Math.Round(100.0 * Respondents / Asked.Value, MidpointRounding.AwayFromZero) : null;
}

using System.Text.Json.Serialization;

namespace CommsBot.Polls.Questions;

/// <summary>
/// One question and what may be answered. An <em>option</em> is a number: the choice's place counted from 0 (or <see cref="None"/>, <see cref="Other"/>), the
/// stars given, 0 to 10, or 1 for yes and 0 for no. Ballots and counts hold options, so a poll that has been asked never changes them.
/// </summary>
internal sealed record PollQuestion
{
    public const int MinChoices = 2;
    public const int MaxChoices = 12;
    public const int MaxTextLength = 300;
    public const int MaxChoiceLength = 120;
    public const int MaxAnswerLength = 1000;

    /// <summary>"None of these", which excludes all others.</summary>
    public const int None = 100;

    /// <summary>A choice of one's own, written in.</summary>
    public const int Other = 101;

    public required QuestionKind Kind { get; init; }

    public required PollWords Text { get; init; }

    /// <summary>Two to twelve where the kind has choices, else empty.</summary>
    public IReadOnlyList<PollWords> Choices { get; init; } = [];

    public bool IsRequired { get; init; } = true;

    /// <summary>Multiple choice only.</summary>
    public bool HasNone { get; init; }

    /// <summary>Single and multiple choice only.</summary>
    public bool HasOther { get; init; }

    /// <summary>Same choices as the question before: one chart shows both side by side.</summary>
    public bool IsBesidePrevious { get; init; }

    /// <summary>All that can be ticked, in the order in which it is shown; none for open text.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Options => Kind switch
    {
        QuestionKind.Rating => [1, 2, 3, 4, 5],
        QuestionKind.NetPromoter => [.. Enumerable.Range(0, 11)],
        QuestionKind.YesNo => [1, 0],
        QuestionKind.OpenText => [],
        _ => [.. Enumerable.Range(0, Choices.Count), .. HasOther ? [Other] : (int[])[], .. HasNone ? [None] : (int[])[]],
    };

    /// <summary>Whether this can stand on a ballot: forged or mistaken answers cannot.</summary>
    public bool Accepts(QuestionAnswer answer)
    {
        if (answer.IsEmpty)
            return !IsRequired;
        if (answer.Text?.Length > MaxAnswerLength)
            return false;
        if (Kind == QuestionKind.OpenText)
            return answer.Options.Count == 0;

        var most = Kind == QuestionKind.MultipleChoice ? Options.Count : 1;
        return answer.Options.Count >= 1 && answer.Options.Count <= most
            && answer.Options.Distinct().Count() == answer.Options.Count
            && answer.Options.All(Options.Contains)
            && (!answer.Options.Contains(None) || answer.Options.Count == 1)
            && (answer.Text is null || answer.Options.Contains(Other));
    }
}

using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls;

/// <summary>What a poll's card is built from. <paramref name="MyChoice"/> and <paramref name="IsMine"/> belong to the viewer.</summary>
internal sealed record PollView(
    PollWaveId Id, string Question, string CreatorName, bool IsClosed, int? MyChoice, bool IsMine, IReadOnlyList<ChoiceResult> Choices)
{
    public int Answers => Choices.Sum(c => c.Count);

    /// <param name="wave">What was asked: one question with choices.</param>
    /// <param name="counts">How it stands.</param>
    /// <param name="isClosed">Whether it is over.</param>
    /// <param name="viewer">Who looks; null for the card that everybody shares.</param>
    /// <param name="mine">The viewer's answers.</param>
    /// <param name="culture">The viewer's language.</param>
    public static PollView Of(AskedWave wave, WaveCounts counts, bool isClosed, PersonId? viewer, IReadOnlyList<QuestionAnswer>? mine, CultureInfo culture)
    {
        var question = wave.Questions[0];
        return new PollView(
            wave.Id,
            question.Text.For(culture, wave.DefaultLanguage),
            wave.OwnerName,
            isClosed,
            mine is [{ Options: [var choice, ..] }, ..] ? choice : null,
            viewer is { } person && wave.IsOwnedBy(person),
            [.. question.Choices.Select((choice, option) => new ChoiceResult(option, choice.For(culture, wave.DefaultLanguage), counts.Of(0, option)))]);
    }

    public int PercentOf(ChoiceResult choice) =>
        Answers == 0 ? 0 : (int)Math.Round(100.0 * choice.Count / Answers, MidpointRounding.AwayFromZero);
}

internal sealed record ChoiceResult(int Position, string Text, int Count);

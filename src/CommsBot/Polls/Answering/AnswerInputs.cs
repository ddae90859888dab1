using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Answering;

/// <summary>Questions as fields to fill in, sent by one button.</summary>
internal static class AnswerInputs
{
    /// <summary>With more to choose from, scales fold into lists, so that the card stays a phone or two long.</summary>
    private const int MostUnfolded = 12;

    /// <param name="poll">The questions.</param>
    /// <param name="words">Whose language.</param>
    /// <param name="filledIn">What stands in the fields already; empty for nothing.</param>
    public static IEnumerable<AdaptiveElement> Of(AskedPoll poll, QuestionWords words, IReadOnlyList<QuestionAnswer> filledIn)
    {
        var texts = new AnswerTexts(words.Culture);
        var unfolds = poll.Questions.Sum(q => q.Options.Count) <= MostUnfolded;
        for (var index = 0; index < poll.Questions.Count; index++)
        {
            var question = poll.Questions[index];
            var answer = index < filledIn.Count ? filledIn[index] : QuestionAnswer.Nothing;

            // The only question is the card's title already; its field says what to do.
            var text = poll.Questions.Count > 1 ? words.Text(question) : question.Kind == QuestionKind.OpenText ? texts.YourAnswer : texts.TickAll;
            var label = AdaptiveText.Plain(question.IsRequired ? text : texts.Optional(text));
            yield return question.Kind == QuestionKind.OpenText
                ? Text(index, label, question, answer, texts)
                : Choice(index, label, question, answer, words, texts, unfolds);
            if (question.HasOther)
                yield return Other(index, answer.Text, isRequired: false, words, texts);
        }
    }

    public static string ValueOf(int option) => option.ToString(CultureInfo.InvariantCulture);

    /// <summary>A choice of one's own.</summary>
    public static AdaptiveTextInput Other(int index, string? filledIn, bool isRequired, QuestionWords words, AnswerTexts texts) =>
        new(AnswerForm.OtherInputOf(index))
        {
            Label = texts.OtherLabel(words.Texts.Other),
            Value = Fitting(filledIn),
            MaxLength = PollQuestion.MaxAnswerLength,
            IsRequired = isRequired,
            ErrorMessage = isRequired ? texts.ProblemMissing : texts.ProblemTooLong(PollQuestion.MaxAnswerLength),
            Spacing = AdaptiveSpacing.Small,
        };

    private static AdaptiveTextInput Text(int index, string label, PollQuestion question, QuestionAnswer answer, AnswerTexts texts) =>
        new(AnswerForm.InputOf(index))
        {
            Label = label,
            Value = Fitting(answer.Text),
            IsMultiline = true,
            MaxLength = PollQuestion.MaxAnswerLength,
            IsRequired = question.IsRequired,
            ErrorMessage = question.IsRequired ? texts.ProblemMissing : texts.ProblemTooLong(PollQuestion.MaxAnswerLength),
            Spacing = AdaptiveSpacing.Large,
        };

    private static AdaptiveChoiceSetInput Choice(
        int index, string label, PollQuestion question, QuestionAnswer answer, QuestionWords words, AnswerTexts texts, bool unfolds)
    {
        var isMultiple = question.Kind == QuestionKind.MultipleChoice;
        return new AdaptiveChoiceSetInput(AnswerForm.InputOf(index))
        {
            Label = label,
            Style = isMultiple || unfolds ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            IsMultiSelect = isMultiple,
            Wrap = true,
            Placeholder = isMultiple || unfolds ? null : texts.Choose,
            Choices = [.. question.Options.Select(o => new AdaptiveChoice(AdaptiveText.Plain(words.LongName(question, o)), ValueOf(o)))],
            Value = answer.Options.Any(question.Options.Contains)
                ? string.Join(',', answer.Options.Where(question.Options.Contains).Take(isMultiple ? int.MaxValue : 1).Select(ValueOf))
                : null,

            // Something of one's own may be written in without ticking anything: the bot looks at both.
            IsRequired = question is { IsRequired: true, HasOther: false },
            ErrorMessage = isMultiple ? texts.ErrorTick : texts.ErrorChoose,
            Spacing = AdaptiveSpacing.Large,
        };
    }

    /// <summary>No client sends more than fits, but others do.</summary>
    private static string? Fitting(string? text) => text?[..Math.Min(text.Length, PollQuestion.MaxAnswerLength)];
}

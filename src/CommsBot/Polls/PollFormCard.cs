using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>A question and its answers as a form, for those who would rather not type a command.</summary>
internal static class PollFormCard
{
    public const string Question = "question";
    public const string Choices = "choices";
    public const string Form = "form";

    /// <param name="culture">The asker's language.</param>
    /// <param name="example">The command that would do the same.</param>
    /// <param name="form">Names this form for good, so that tapping twice posts once.</param>
    /// <param name="filledIn">What stands in the fields already.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Create(CultureInfo culture, string example, Guid form, PollLine? filledIn = null, string? problem = null)
    {
        var texts = new PollTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("📊", texts.Kind, texts.FormSubtitle),
                CardFrame.Title(texts.FormTitle),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                new AdaptiveTextInput(Question)
                {
                    Label = texts.FormQuestion,
                    Value = filledIn?.Question[..Math.Min(filledIn.Question.Length, PollQuestion.MaxTextLength)],
                    MaxLength = PollQuestion.MaxTextLength,
                    IsRequired = true,
                    ErrorMessage = texts.FormQuestionError(PollQuestion.MaxTextLength),
                },
                new AdaptiveTextInput(Choices)
                {
                    Label = texts.FormChoices(PollQuestion.MinChoices, PollQuestion.MaxChoices),
                    Value = filledIn is null ? null : string.Join('\n', filledIn.Choices),
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = texts.FormChoicesError,
                },
                CardFrame.Quiet(AdaptiveText.Escape(texts.FormHint(example))),
            ],
            [
                CardVerb.Execute(texts.FormPost, PollVerbs.Post, new JsonObject { [Form] = form.ToString() }) with { Style = AdaptiveActionStyle.Positive },
            ]);
    }

    /// <summary>What stays of the form once the poll is posted.</summary>
    public static AdaptiveCard Done(CultureInfo culture)
    {
        var texts = new PollTexts(culture);
        return CardFrame.Create(culture, [CardFrame.Header("📊", texts.Kind, texts.FormDone)]);
    }
}

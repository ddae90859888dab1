using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Templates;
using CommsBot.Teams;

namespace CommsBot.Polls.Asking;

/// <summary>The steps of making a poll that go by taps: from what to start, its questions, the kind of a new one. Pure.</summary>
internal static class AskingCards
{
    public const int MostQuestions = 5;

    /// <param name="culture">The owner's language.</param>
    /// <param name="form">Names this form for good, so that two taps make one draft.</param>
    /// <param name="example">The command that asks a quick one.</param>
    public static AdaptiveCard Start(CultureInfo culture, Guid form, string example)
    {
        var texts = new AskingTexts(culture);
        return Frame(
            texts,
            texts.StartTitle,
            null,
            [
                Row(texts.StartQuick, texts.StartQuickHint, PollVerbs.OpenForm, []),
                Row(texts.StartOwn, texts.StartOwnHint, PollVerbs.Start, DataOf(form, null)),
                .. TemplateLibrary.All.Select(t => Row(
                    t.Name.For(culture, "en"), t.Hint.For(culture, "en"), PollVerbs.Start, DataOf(form, t.Id))),
                CardFrame.Quiet(AdaptiveText.Escape(texts.StartTyped(example))),
            ]);
    }

    /// <param name="poll">The draft, or what will make it one.</param>
    public static AdaptiveCard Kinds(CultureInfo culture, string poll)
    {
        var (texts, kinds) = (new AskingTexts(culture), new QuestionTexts(culture));
        return Frame(
            texts,
            texts.KindsTitle,
            null,
            [
                .. Enum.GetValues<QuestionKind>().Select(kind =>
                {
                    var data = AskingForm.DataOf(poll);
                    data[AskingForm.Kind] = kind.ToString();
                    return Row(kinds.KindOf(kind), HintOf(kind, texts), PollVerbs.EditQuestion, data);
                }),
            ]);
    }

    /// <summary>All questions so far: change, order, take away, add, go on.</summary>
    public static AdaptiveCard Questions(CultureInfo culture, string poll, IReadOnlyList<PollQuestion> questions, string defaultLanguage, string? notice = null)
    {
        var (texts, words) = (new AskingTexts(culture), new QuestionWords(culture, defaultLanguage));
        return Frame(
            texts,
            texts.QuestionsTitle(questions.Count),
            notice,
            [.. questions.Select((q, index) => Question(poll, q, index, questions.Count, words, texts)), CardFrame.Quiet(texts.QuestionsHint(MostQuestions))],
            [
                .. questions.Count == 0
                    ? (IEnumerable<AdaptiveAction>)[]
                    : [CardVerb.Execute(texts.Next, PollVerbs.Rules, AskingForm.DataOf(poll)) with { Style = AdaptiveActionStyle.Positive }],
                .. questions.Count == MostQuestions ? (IEnumerable<AdaptiveAction>)[] : [CardVerb.Execute(texts.AddQuestion, PollVerbs.AddQuestion, AskingForm.DataOf(poll))],
            ]);
    }

    internal static AdaptiveCard Frame(
        AskingTexts texts, string title, string? problem, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction>? actions = null) =>
        CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header("📊", texts.Kind, texts.Subtitle),
                CardFrame.Title(title),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                .. body,
            ],
            actions);

    private static AdaptiveContainer Row(string title, string hint, string verb, JsonObject data) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardVerb.Execute(title, verb, data),
        Items = [new AdaptiveTextBlock(AdaptiveText.Escape(title)) { Weight = AdaptiveTextWeight.Bolder }, CardFrame.Quiet(AdaptiveText.Escape(hint))],
    };

    /// <summary>Question and kind, and small buttons on the right: up, away. A tap on the words changes it.</summary>
    private static AdaptiveContainer Question(string poll, PollQuestion question, int index, int count, QuestionWords words, AskingTexts texts) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = AdaptiveColumnWidth.Stretch,
                        SelectAction = CardVerb.Execute(texts.EditQuestion(index + 1), PollVerbs.EditQuestion, AskingForm.DataOf(poll, index)),
                        Items =
                        [
                            new AdaptiveTextBlock(AdaptiveText.Escape(words.Text(question))) { Weight = AdaptiveTextWeight.Bolder },
                            CardFrame.Quiet(DescriptionOf(question, words, texts)),
                        ],
                    },
                    .. index == 0 ? (IEnumerable<AdaptiveColumn>)[] : [Small(AskingForm.DataOf(poll, index, question), "↑", texts.MoveUp(index + 1), PollVerbs.MoveQuestion)],
                    .. count == 1 ? (IEnumerable<AdaptiveColumn>)[] : [Small(AskingForm.DataOf(poll, index, question), "✕", texts.Remove(index + 1), PollVerbs.RemoveQuestion)],
                ],
            },
        ],
    };

    private static AdaptiveColumn Small(JsonObject data, string sign, string title, string verb) => new()
    {
        Width = AdaptiveColumnWidth.Auto,
        VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
        SelectAction = CardVerb.Execute(title, verb, data) with { Tooltip = title },
        Items = [new AdaptiveTextBlock(sign) { Size = AdaptiveTextSize.Large }],
    };

    private static string DescriptionOf(PollQuestion question, QuestionWords words, AskingTexts texts) => string.Join(
        " · ",
        new[]
        {
            words.Texts.KindOf(question.Kind),
            question.Choices.Count > 0 ? AdaptiveText.Escape(string.Join(" | ", question.Options.Select(o => words.Name(question, o)))) : null,
            question.IsRequired ? null : texts.IsOptional,
            question.IsBesidePrevious ? texts.IsBeside : null,
        }.Where(s => s is not null));

    private static string HintOf(QuestionKind kind, AskingTexts texts) => kind switch
    {
        QuestionKind.SingleChoice => texts.HintSingle,
        QuestionKind.MultipleChoice => texts.HintMultiple,
        QuestionKind.Rating => texts.HintRating,
        QuestionKind.NetPromoter => texts.HintPromoter,
        QuestionKind.YesNo => texts.HintYesNo,
        _ => texts.HintOpen,
    };

    private static JsonObject DataOf(Guid form, string? template)
    {
        var data = new JsonObject { [AskingForm.Form] = form.ToString() };
        if (template is not null)
            data[AskingForm.Template] = template;
        return data;
    }
}

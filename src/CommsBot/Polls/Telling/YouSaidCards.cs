using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Teams;

namespace CommsBot.Polls.Telling;

/// <summary>"You said, we did": the form for owners, and the card back to exactly those who were asked. Pure.</summary>
internal static class YouSaidCards
{
    /// <summary>In what the form sends: the words that were told when it was opened.</summary>
    public const string Seen = "seen";

    private const string Icon = "🤝";

    /// <param name="report">The closed poll.</param>
    /// <param name="culture">The owner's language; its fields come first.</param>
    /// <param name="told">What was told already: it is corrected then. Null for nothing.</param>
    /// <param name="filledIn">What stands in the fields already.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Form(ResultsReport report, CultureInfo culture, YouSaid? told = null, YouSaid? filledIn = null, string? problem = null)
    {
        var data = ResultsCard.DataOf(report);
        if (told is not null)
            data[Seen] = told.Print;
        var texts = new YouSaidTexts(culture);
        var words = new QuestionWords(culture, report.DefaultLanguage);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, AdaptiveText.Escape(report.NameIn(words))),
                CardFrame.Title(texts.FormTitle),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                .. Languages.Supported.OrderByDescending(l => l.Name == culture.Name).SelectMany(l => Fields(l, filledIn, texts)),
                CardFrame.Quiet(told is null ? texts.FormHint : texts.FormHintTold),
            ],
            [
                CardVerb.Execute(told is null ? texts.Send : texts.Correct, PollVerbs.SendYouSaid, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.ExecuteWithoutInputs(texts.Back, PollVerbs.Results, ResultsCard.DataOf(report)),
            ]);
    }

    /// <summary>In place of the form, once it is on its way.</summary>
    public static AdaptiveCard Done(ResultsReport report, string sentence, CultureInfo culture)
    {
        var texts = new YouSaidTexts(culture);
        return CardFrame.Create(
            culture,
            [CardFrame.Header(Icon, texts.Kind, AdaptiveText.Escape(report.NameIn(new QuestionWords(culture, report.DefaultLanguage)))), new AdaptiveTextBlock(sentence)],
            [CardVerb.Execute(texts.Back, PollVerbs.Results, ResultsCard.DataOf(report))]);
    }

    /// <summary>As it is sent.</summary>
    public static CardMessage Message(YouSaid youSaid, AskedWave wave, CultureInfo culture)
    {
        var name = wave.Words.For(culture, wave.DefaultLanguage);
        return new CardMessage(Card(youSaid, name, wave.OwnerName, culture), new YouSaidTexts(culture).Notification(wave.OwnerName, name));
    }

    /// <param name="youSaid">Without problems.</param>
    /// <param name="pollName">The poll's title or only question, in the reader's language.</param>
    /// <param name="fromName">Who asked.</param>
    /// <param name="culture">The reader's.</param>
    public static AdaptiveCard Card(YouSaid youSaid, string pollName, string fromName, CultureInfo culture)
    {
        var texts = new YouSaidTexts(culture);
        var (said, did) = youSaid.For(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, AdaptiveText.Escape(texts.From(fromName))),
                CardFrame.Title(AdaptiveText.Escape(pollName)),
                .. Section(texts.Said, said),
                .. Section(texts.Did, did),
                CardFrame.Footer(texts.Footer),
            ]) with { Speak = $"{texts.Kind}. {pollName}. {texts.Said}: {said} {texts.Did}: {did}" };
    }

    private static IEnumerable<AdaptiveElement> Section(string title, string text) =>
    [
        new AdaptiveTextBlock(title) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent, Spacing = AdaptiveSpacing.Medium },
        new AdaptiveTextBlock(AdaptiveText.Escape(text)) { Spacing = AdaptiveSpacing.Small },
    ];

    private static IEnumerable<AdaptiveElement> Fields(CultureInfo language, YouSaid? filledIn, YouSaidTexts texts) =>
    [
        Field(YouSaid.SaidIn(language.Name), texts.SaidLabel(language.NativeName), filledIn?.Said.GetValueOrDefault(language.Name), texts),
        Field(YouSaid.DidIn(language.Name), texts.DidLabel(language.NativeName), filledIn?.Did.GetValueOrDefault(language.Name), texts),
    ];

    private static AdaptiveTextInput Field(string id, string label, string? value, YouSaidTexts texts) => new(id)
    {
        Label = label,
        Value = value?[..Math.Min(value.Length, YouSaid.MaxLength)],
        IsMultiline = true,
        MaxLength = YouSaid.MaxLength,
        ErrorMessage = texts.ErrorLong(YouSaid.MaxLength),
    };
}

using System.Globalization;

namespace CommsBot.Polls.Questions;

/// <summary>A poll's words as one person reads them: theirs where the poll has their language, else the poll's own.</summary>
internal sealed class QuestionWords(CultureInfo culture, string defaultLanguage)
{
    public QuestionTexts Texts { get; } = new(culture);

    public CultureInfo Culture => culture;

    public string Say(PollWords words) => words.For(culture, defaultLanguage);

    public string Text(PollQuestion question) => Say(question.Text);

    /// <summary>What an option of this question is called.</summary>
    public string Name(PollQuestion question, int option) => question.Kind switch
    {
        QuestionKind.Rating => Texts.Stars(option),
        QuestionKind.NetPromoter => option.ToString(culture),
        QuestionKind.YesNo => option == 1 ? Texts.Yes : Texts.No,
        _ => option switch
        {
            PollQuestion.None => Texts.None,
            PollQuestion.Other => Texts.Other,
            _ => Say(question.Choices[option]),
        },
    };

    /// <summary>The same where it stands alone in a list: the ends of a scale say what they mean.</summary>
    public string LongName(PollQuestion question, int option) => (question.Kind, option) switch
    {
        (QuestionKind.Rating, 1) => Texts.RatingLowest,
        (QuestionKind.Rating, 5) => Texts.RatingHighest,
        (QuestionKind.NetPromoter, 0) => Texts.PromoterLowest,
        (QuestionKind.NetPromoter, 10) => Texts.PromoterHighest,
        _ => Name(question, option),
    };
}

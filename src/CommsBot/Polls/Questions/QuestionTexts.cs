using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls.Questions;

/// <summary>What kinds of questions and their options are called.</summary>
internal sealed class QuestionTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Yes => Text();

    public string No => Text();

    public string None => Text();

    public string Other => Text();

    public string Stars(int stars) => Format(nameof(Stars), stars);

    public string RatingLowest => Text();

    public string RatingHighest => Text();

    public string RatingEnds => Text();

    public string PromoterLowest => Text();

    public string PromoterHighest => Text();

    public string PromoterEnds => Text();

    public string Promoters => Text();

    public string Passives => Text();

    public string Detractors => Text();

    public string SingleChoice => Text();

    public string MultipleChoice => Text();

    public string Rating => Text();

    public string NetPromoter => Text();

    public string YesNo => Text();

    public string OpenText => Text();

    internal string KindOf(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice => SingleChoice,
        QuestionKind.MultipleChoice => MultipleChoice,
        QuestionKind.Rating => Rating,
        QuestionKind.NetPromoter => NetPromoter,
        QuestionKind.YesNo => YesNo,
        _ => OpenText,
    };
}

using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>Several people have the typed name: one tap says who is meant.</summary>
internal static class WhoIsMeantCard
{
    public static AdaptiveCard Create(CultureInfo culture, NominationDraft draft, string name, IReadOnlyList<Person> candidates)
    {
        var texts = new NominationTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🙌", new RecognitionTexts(culture).Kind, texts.WhoIsMeantSubtitle),
                CardFrame.Title(AdaptiveText.Escape(texts.WhoIsMeant(name))),
                .. candidates.Select(person => Row(person, draft)),
            ]);
    }

    private static AdaptiveContainer Row(Person person, NominationDraft draft)
    {
        var data = draft.ToData();
        data[NominationDraft.ChosenPerson] = person.Id.ToString();
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = CardVerb.Execute(person.Name, NominationVerbs.Choose, data),
            Items = [new AdaptiveTextBlock(AdaptiveText.Escape(person.Name))],
        };
    }
}

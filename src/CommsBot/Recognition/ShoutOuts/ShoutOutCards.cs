using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>The weekly post and its preview. Pure.</summary>
internal static class ShoutOutCards
{
    private const string Icon = "🎉";

    /// <summary>The post itself; everybody in it is @mentioned.</summary>
    public static AdaptiveCard Post(ShoutOutFace face)
    {
        var texts = new ShoutOutTexts(face.Culture);
        var mentions = Mentions.Of(face.Items);
        return CardFrame.Create(
            face.Culture,
            [
                CardFrame.Header(Icon, AdaptiveText.Escape(face.Marker), texts.Kind),
                CardFrame.Title(face.Greeting is "" ? texts.Title(face.Items.Count) : AdaptiveText.Escape(face.Greeting)),
                .. face.Items.Select(item => Item(item, texts, person => mentions.TextOf(person))),
            ],
            [CardVerb.Execute(texts.ThankNext, NominationVerbs.OpenForm) with { Style = AdaptiveActionStyle.Positive }]) with
        {
            Teams = new TeamsCardProperties { Entities = mentions.Entities },
        };
    }

    /// <summary>The same without mentions: a look must not notify anybody.</summary>
    public static AdaptiveCard Preview(ShoutOutFace face, int waiting, string postCommand)
    {
        var texts = new ShoutOutTexts(face.Culture);
        var mentions = Mentions.Of(face.Items);
        return CardFrame.Create(
            face.Culture,
            [
                CardFrame.Header(Icon, AdaptiveText.Escape(face.Marker), texts.PreviewKind),
                CardFrame.Title(face.Greeting is "" || face.Items.Count == 0 ? texts.Title(face.Items.Count) : AdaptiveText.Escape(face.Greeting)),
                .. face.Items.Select(item => Item(item, texts, person => AdaptiveText.Escape(mentions.NameOf(person)))),
                .. waiting > 0 ? (IEnumerable<AdaptiveElement>)[CardFrame.Quiet(texts.Waiting(waiting))] : [],
                CardFrame.Footer(AdaptiveText.Escape(texts.PreviewFooter(postCommand))),
            ]);
    }

    private static AdaptiveColumnSet Item(ShoutOutItem item, ShoutOutTexts texts, Func<NamedPerson, string> name)
    {
        var names = ValueLook.JoinNames(
            [.. item.Nominees.Select(person => $"**{name(person)}**"), .. item.TeamName is { } team ? [$"**{AdaptiveText.Escape(team)}**"] : (string[])[]], texts.Culture);
        return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Medium,
            Separator = true,
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Auto,
                    Items = [new AdaptiveTextBlock(item.Value.Icon()) { Size = AdaptiveTextSize.ExtraLarge }],
                },
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Stretch,
                    Items =
                    [
                        new AdaptiveTextBlock($"{names} · {item.Value.Name(texts.Culture)}"),
                        new AdaptiveTextBlock(AdaptiveText.Escape(item.Reason)) { Spacing = AdaptiveSpacing.None },
                        CardFrame.Quiet(item.Helped is ""
                            ? texts.NominatedBy(AdaptiveText.Escape(item.NominatorName))
                            : texts.NominatedByHelping(AdaptiveText.Escape(item.NominatorName), AdaptiveText.Escape(item.Helped))),
                    ],
                },
            ],
        };
    }

    /// <summary>One at-text per person; two people of one name get distinct ones, as Teams asks for.</summary>
    private sealed class Mentions
    {
        private readonly Dictionary<string, (string Name, AdaptiveMention Mention)> byPerson = [];

        public IReadOnlyList<AdaptiveMention> Entities => [.. byPerson.Values.Select(shown => shown.Mention)];

        public static Mentions Of(IReadOnlyList<ShoutOutItem> items)
        {
            var mentions = new Mentions();
            foreach (var sameName in items.SelectMany(i => i.Nominees).DistinctBy(p => p.TeamsUserId).GroupBy(p => p.Name))
            {
                foreach (var (person, index) in sameName.Select((person, index) => (person, index)))
                {
                    var shown = index == 0 ? person.Name : $"{person.Name} ({index + 1})";
                    mentions.byPerson[person.TeamsUserId] = (shown, AdaptiveMention.Of(person.TeamsUserId, shown));
                }
            }

            return mentions;
        }

        public string TextOf(NamedPerson person) => byPerson[person.TeamsUserId].Mention.Text;

        public string NameOf(NamedPerson person) => byPerson[person.TeamsUserId].Name;
    }
}

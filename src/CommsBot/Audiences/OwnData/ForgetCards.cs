using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Privacy;
using CommsBot.Teams;

namespace CommsBot.Audiences.OwnData;

/// <summary>Asks once, and says before what goes, what stays and why. Pure.</summary>
internal static class ForgetCards
{
    private const string Icon = "🔒";
    private const int MostPosts = 5;

    /// <param name="posts">That will still name the person.</param>
    /// <param name="dataUrl">Downloads what is stored; null where there is no address.</param>
    /// <param name="culture">Theirs.</param>
    public static AdaptiveCard Ask(IReadOnlyList<RemainingPost> posts, string? dataUrl, CultureInfo culture)
    {
        var texts = new OwnDataTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, texts.Subtitle),
                CardFrame.Title(texts.ForgetTitle),
                Heading(texts.Goes),
                .. texts.AllThatGoes().Select(Line),
                .. Posts(posts, texts),
                Heading(texts.Stays),
                .. texts.AllThatStays().Select(Line),
                CardFrame.Footer(texts.Finality),
            ],
            [
                CardVerb.Execute(texts.Forget, OwnDataVerbs.Forget) with { Style = AdaptiveActionStyle.Destructive },
                CardVerb.Execute(texts.Keep, OwnDataVerbs.Keep),
                .. dataUrl is null ? (IEnumerable<AdaptiveAction>)[] : [new AdaptiveOpenUrlAction(dataUrl) { Title = texts.Download }],
            ]);
    }

    public static AdaptiveCard Kept(CultureInfo culture)
    {
        var texts = new OwnDataTexts(culture);
        return CardFrame.Create(culture, [CardFrame.Header(Icon, texts.Kind, texts.Subtitle), CardFrame.Title(texts.Kept)]);
    }

    public static AdaptiveCard Forgotten(CultureInfo culture)
    {
        var texts = new OwnDataTexts(culture);
        return CardFrame.Create(
            culture, [CardFrame.Header(Icon, texts.Kind, texts.Subtitle), CardFrame.Title(texts.Forgotten), new AdaptiveTextBlock(texts.ForgottenNext)]);
    }

    public static AdaptiveCard Data(string url, CultureInfo culture)
    {
        var texts = new OwnDataTexts(culture);
        return CardFrame.Create(
            culture,
            [CardFrame.Header(Icon, texts.Kind, texts.Subtitle), CardFrame.Title(texts.DataTitle), CardFrame.Quiet(texts.DataHint)],
            [new AdaptiveOpenUrlAction(url) { Title = texts.Download }]);
    }

    private static IEnumerable<AdaptiveElement> Posts(IReadOnlyList<RemainingPost> posts, OwnDataTexts texts)
    {
        if (posts.Count == 0)
            yield break;

        yield return Line(texts.StaysShoutOuts);
        foreach (var post in posts.Take(MostPosts))
        {
            var title = AdaptiveText.Escape(post.Title);
            yield return CardFrame.Quiet(post.Url is null ? title : $"[{title}]({post.Url})");
        }

        if (posts.Count > MostPosts)
            yield return CardFrame.Quiet(texts.MorePosts(posts.Count - MostPosts));
    }

    private static AdaptiveTextBlock Heading(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large };

    private static AdaptiveTextBlock Line(string text) => new($"• {text}") { Spacing = AdaptiveSpacing.Small };
}

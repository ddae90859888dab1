using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <param name="Entries">The newest first.</param>
/// <param name="Page">From 0.</param>
/// <param name="HasMore">Whether there are older ones.</param>
/// <param name="Use">What a tap on a post does.</param>
internal sealed record HallPage(IReadOnlyList<HallEntry> Entries, int Page, bool HasMore, HallUse Use)
{
    /// <summary>Whether the way to correct a post is offered.</summary>
    public bool MayCorrect { get; init; }
}

/// <param name="Post">The post.</param>
/// <param name="PostedAt">On the reader's clocks.</param>
/// <param name="Names">Who stands in it.</param>
internal sealed record HallEntry(ShoutOut Post, DateTimeOffset PostedAt, IReadOnlyList<string> Names)
{
    /// <summary>What is to be done about it, for whoever looks after it.</summary>
    public string? Note { get; init; }
}

internal enum HallUse
{
    Browse,
    Correct,
}

/// <summary>The hall of thanks. Pure.</summary>
internal static class HallCard
{
    public const string PageField = "page";
    public const string UseField = "use";

    public static AdaptiveCard Create(HallPage view, ShoutOutTexts texts)
    {
        var corrections = new CorrectionTexts(texts.Culture);
        return CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header("🎉", texts.Kind, view.Use == HallUse.Correct ? corrections.WhichOne : texts.HallTitle),
                .. view.Entries.Count == 0 ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(texts.HallEmpty)] : [],
                .. view.Entries.Select(entry => Row(entry, view.Use, texts)),
            ],
            [
                .. view.Page > 0 ? (IEnumerable<AdaptiveAction>)[Turn(texts.HallNewer, view.Page - 1, view.Use)] : [],
                .. view.HasMore ? (IEnumerable<AdaptiveAction>)[Turn(texts.HallOlder, view.Page + 1, view.Use)] : [],
                .. view is { MayCorrect: true, Use: HallUse.Browse, Entries.Count: > 0 }
                    ? (IEnumerable<AdaptiveAction>)[Turn(corrections.CorrectOne, view.Page, HallUse.Correct)]
                    : [],
            ]);
    }

    private static AdaptiveContainer Row(HallEntry entry, HallUse use, ShoutOutTexts texts)
    {
        var title = entry.Post.Marker is "" ? entry.Post.Week.ToString() : entry.Post.Marker;
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = use == HallUse.Correct
                ? CardVerb.Execute(AdaptiveText.Plain(title), ShoutOutVerbs.Correct, new JsonObject { [CorrectionCards.ShoutOutField] = entry.Post.Id.ToString() })
                : entry.Post.WebUrl is { } url ? new AdaptiveOpenUrlAction(url) { Title = texts.OpenPost } : null,
            Items =
            [
                new AdaptiveTextBlock(AdaptiveText.Escape(title)) { Weight = AdaptiveTextWeight.Bolder },
                // Everybody in it may have been forgotten by now.
                .. entry.Names.Count == 0
                    ? (IEnumerable<AdaptiveElement>)[]
                    : [new AdaptiveTextBlock(AdaptiveText.Escape(ValueLook.JoinNames(entry.Names, texts.Culture))) { Spacing = AdaptiveSpacing.None }],
                CardFrame.Quiet(entry.Post is { Reactions: { } reactions, Replies: { } replies }
                    ? $"{entry.PostedAt.ToString("D", texts.Culture)} · {texts.Reactions(reactions)} · {texts.Replies(replies)}"
                    : entry.PostedAt.ToString("D", texts.Culture)),
                .. entry.Note is { } note ? (IEnumerable<AdaptiveElement>)[CardFrame.Notice(AdaptiveText.Escape(note))] : [],
            ],
        };
    }

    private static AdaptiveExecuteAction Turn(string title, int page, HallUse use) =>
        CardVerb.Execute(title, ShoutOutVerbs.Hall, new JsonObject { [PageField] = page, [UseField] = use.ToString() });
}

using CommsBot.Graph.Posting;
using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>The post as Graph takes it. Pure.</summary>
internal static class ShoutOutPost
{
    public static ChannelPost Create(ShoutOutFace face)
    {
        var texts = new ShoutOutTexts(face.Culture);
        var html = new PostHtml().Paragraph(p => p.Lines(face.Greeting is "" ? texts.Greeting : face.Greeting));
        HashSet<string> mentioned = [];
        foreach (var item in face.Items)
        {
            html.Paragraph(p => Names(p.Text($"{item.Value.Icon()} "), item, mentioned, face).Text($" · {item.Value.Name(face.Culture)}"))
                .Quote(q => q.Lines(item.Reason))
                .Paragraph(p => p.Italic(item.Helped is "" ? texts.NominatedBy(item.NominatorName) : texts.NominatedByHelping(item.NominatorName, item.Helped)));
        }

        if (face.NominateLink is { } link)
            html.Paragraph(p => p.Link(link, texts.ThankNext));
        return new ChannelPost(face.Marker, html.Build());
    }

    /// <summary>As many of the items, from the first on, as fit into a size; at least one, which Graph may take or refuse.</summary>
    public static IReadOnlyList<ShoutOutItem> Fitting(ShoutOutFace face, IReadOnlyList<ShoutOutItem> items, int mostBytes)
    {
        var count = items.Count;
        while (count > 1 && Create(face with { Items = [.. items.Take(count)] }).Size > mostBytes)
            count--;
        return [.. items.Take(count)];
    }

    private static PostHtml Names(PostHtml html, ShoutOutItem item, HashSet<string> mentioned, ShoutOutFace face)
    {
        var and = new RecognitionTexts(face.Culture).And("", "");
        var count = item.Nominees.Count + (item.TeamName is null ? 0 : 1);
        for (var i = 0; i < count; i++)
        {
            html.Text(i == 0 ? "" : i == count - 1 ? and : ", ");
            if (i == item.Nominees.Count)
                html.Bold(item.TeamName!);
            // One notification each, however often somebody is named.
            else if (item.Nominees[i] is { EntraObjectId: { } id } person && mentioned.Add(id))
                html.Mention(id, person.Name);
            else
                html.Bold(item.Nominees[i].Name);
        }

        return html;
    }
}

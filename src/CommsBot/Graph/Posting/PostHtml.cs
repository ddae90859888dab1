using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CommsBot.Graph.Posting;

/// <summary>
/// Writes the body of a post. People's words go in as text and come out encoded: there is no way to put markup in. Mention tags and the list of
/// mentions that Graph compares them with are made together.
/// </summary>
internal sealed class PostHtml
{
    /// <summary>So many people are notified; the number that Graph takes is not documented. Others stand there by name.</summary>
    public const int MostMentions = 20;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly List<PostMention> mentions = [];

    public PostBody Build() => new(html.ToString(), [.. mentions]);

    public PostHtml Text(string text)
    {
        html.Append(Encode(text));
        return this;
    }

    /// <summary>Text of several lines, without the empty ones.</summary>
    public PostHtml Lines(string text)
    {
        html.AppendJoin("<br>", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Encode));
        return this;
    }

    public PostHtml Bold(string text) => Element("strong", b => b.Text(text));

    public PostHtml Italic(string text) => Element("em", i => i.Text(text));

    public PostHtml Paragraph(Action<PostHtml> content) => Element("p", content);

    public PostHtml Quote(Action<PostHtml> content) => Element("blockquote", content);

    /// <param name="address">An https address.</param>
    /// <param name="text">What is shown.</param>
    public PostHtml Link(Uri address, string text)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"A post links to https addresses only, not to {address.Scheme}.", nameof(address));

        html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoder.Encode(address.AbsoluteUri)}\">{Encode(text)}</a>");
        return this;
    }

    /// <param name="userId">Entra object id.</param>
    /// <param name="name">What is shown; Graph wants the same in both places.</param>
    public PostHtml Mention(string userId, string name)
    {
        if (mentions.Count == MostMentions)
            return Bold(name);

        var mention = new PostMention(mentions.Count, userId, Clean(name));
        mentions.Add(mention);
        html.Append(CultureInfo.InvariantCulture, $"<at id=\"{mention.Id}\">{Encode(name)}</at>");
        return this;
    }

    private PostHtml Element(string tag, Action<PostHtml> content)
    {
        html.Append('<').Append(tag).Append('>');
        content(this);
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    private static string Encode(string text) => Encoder.Encode(Clean(text));

    // HTML has no way to write control characters; and what turns a text's direction round would turn the names beside it, too.
    private static string Clean(string text) => string.Concat(text.Where(c => !TurnsDirection(c)).Select(c => char.IsControl(c) ? ' ' : c));

    private static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

using System.Text;
using System.Text.RegularExpressions;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>A text in which one private letter stands for each mention, so that names with any words in them are never taken apart.</summary>
internal sealed partial record MentionMarks(string Text, IReadOnlyList<TextMention> Mentions)
{
    private const char First = '\uE000';
    private const char Last = '\uF8FF';

    public static bool IsMark(char letter) => letter is >= First and <= Last;

    public static MentionMarks PutIn(string text, IReadOnlyList<TextMention> mentions)
    {
        // What somebody typed as such a letter stands for nobody.
        var marked = string.Concat(text.Where(c => !IsMark(c)));
        List<TextMention> found = [];
        foreach (var mention in mentions.Take(Last - First))
        {
            var index = marked.IndexOf(mention.Text, StringComparison.OrdinalIgnoreCase);
            if (index < 0)
                continue;

            marked = string.Concat(marked.AsSpan(0, index), ((char)(First + found.Count)).ToString(), marked.AsSpan(index + mention.Text.Length));
            found.Add(mention);
        }

        // What else looks like a mention was written by hand, or stands there twice: it is a name like any other.
        return new MentionMarks(Tags().Replace(marked, ""), found);
    }

    /// <summary>Who is mentioned in a part of the text, in its order.</summary>
    public IEnumerable<TextMention> In(string part) => part.Where(IsMark).Select(Of);

    /// <summary>A part of the text with names in the marks' places.</summary>
    public string TakeOut(string part)
    {
        var text = new StringBuilder(part.Length);
        foreach (var letter in part)
        {
            if (IsMark(letter))
                text.Append(Of(letter).User.Name);
            else
                text.Append(letter);
        }

        return text.ToString();
    }

    [GeneratedRegex("</?at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    private TextMention Of(char mark) => Mentions[mark - First];
}

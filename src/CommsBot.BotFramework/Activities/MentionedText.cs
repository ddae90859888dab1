using System.Net;
using System.Text;

namespace CommsBot.BotFramework.Activities;

// Finds a mention in a text although one of them may be HTML-encoded, hold other spaces or letters of another case. Both are folded to
// decoded upper-case letters and plain spaces, and each folded letter remembers where it came from.
internal sealed class MentionedText(string text)
{
    private const int LongestCharacterReference = 10;
    private string rest = text;

    public bool TryRemove(string? mention)
    {
        if (string.IsNullOrWhiteSpace(mention))
            return false;
        var (wanted, _) = Fold(mention);
        var (folded, origins) = Fold(rest);
        var kept = new StringBuilder(rest.Length);
        var end = 0;
        for (var at = folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
        {
            kept.Append(rest, end, origins[at] - end).Append(' ');
            end = origins[at + wanted.Length];
        }
        if (end == 0)
            return false;
        rest = kept.Append(rest, end, rest.Length - end).ToString();
        return true;
    }

    public override string ToString() =>
        rest.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace("&#160;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();

    private static (string Folded, int[] Origins) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            var (decoded, length) = text[i] == '&' ? CharacterReference(text, i) : (text[i].ToString(), 1);
            foreach (var letter in decoded)
            {
                folded.Append(char.IsWhiteSpace(letter) ? ' ' : char.ToUpperInvariant(letter));
                origins.Add(i);
            }
            i += length;
        }
        origins.Add(text.Length);
        return (folded.ToString(), [.. origins]);
    }

    // An ampersand that begins no reference is just itself.
    private static (string Decoded, int Length) CharacterReference(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestCharacterReference, text.Length - start));
        var length = rest[1..].IndexOfAny(';', '&') + 2;
        if (length < 2 || rest[length - 1] != ';')
            return ("&", 1);
        var reference = rest[..length].ToString();
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? ("&", 1) : (decoded, reference.Length);
    }
}

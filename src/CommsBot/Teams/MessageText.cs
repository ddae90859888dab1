using System.Text;

namespace CommsBot.Teams;

/// <summary>
/// Sentences as message text. Names and other people's words stand in them, so everything is written to be shown as it is: Teams reads
/// <c>xml</c> text as a small HTML (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages), and
/// some clients read Markdown in any format, so its marks become character references too.
/// </summary>
internal static class MessageText
{
    public const string Format = "xml";

    private const string Marks = "&<>\"'\\`*_~[]#|";

    public static string Encode(string sentence)
    {
        var encoded = new StringBuilder(sentence.Length + 16);
        foreach (var letter in sentence)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal))
                encoded.Append("&#").Append((int)letter).Append(';');
            else
                encoded.Append(letter);
        }

        return encoded.ToString();
    }
}

using System.Text;

namespace CommsBot.AdaptiveCards;

/// <summary>
/// Teams takes about 100 KB a message, counted in UTF-16 and without embedded pictures; the text around the card counts too.
/// See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
/// </summary>
internal static class SizeRule
{
    internal const int LimitInBytes = 75 * 1024;

    public static IReadOnlyList<AdaptiveCardProblem> Find(ReadOnlySpan<byte> json, IReadOnlyList<CardPart> parts)
    {
        var letters = Encoding.UTF8.GetCharCount(json) - parts.Sum(part => PictureRules.EmbeddedLetters(part.Node));
        var bytes = letters * sizeof(char);
        return bytes <= LimitInBytes
            ? []
            : [new("$",
                $"The card has {bytes / 1024} KB in UTF-16; {LimitInBytes / 1024} KB is the most that surely fits into a Teams message. Show less.")];
    }
}

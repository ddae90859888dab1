using SkiaSharp;

namespace CommsBot.Charts;

/// <summary>Breaks words of any length into lines of a width.</summary>
internal static class PictureText
{
    public static IReadOnlyList<string> Wrap(string text, float width, float size, bool isBold, int mostLines)
    {
        using var font = new SKFont(PictureFonts.Of(isBold), size);
        var lines = new List<string> { "" };
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, font)))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (font.MeasureText(longer) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), lines[mostLines - 1] + " …"];
    }

    /// <summary>A word as it is, or in pieces where it is wider than a line.</summary>
    private static IEnumerable<string> Pieces(string word, float width, SKFont font)
    {
        while (word.Length > 1 && font.MeasureText(word) > width)
        {
            var fits = Math.Clamp(font.BreakText(word, width - font.MeasureText("-")), 1, word.Length - 1);
            yield return word[..fits] + "-";
            word = word[fits..];
        }

        yield return word;
    }
}

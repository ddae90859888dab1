using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace CommsBot.Charts;

/// <summary>One line of letters as they join and follow each other in their script.</summary>
internal static class PictureLine
{
    /// <param name="x">Where it begins on the left; with <paramref name="endsThere"/> where it ends on the right.</param>
    /// <param name="y">Its baseline.</param>
    public static void Draw(SKCanvas canvas, string text, float x, float y, float size, bool isBold, string color, bool endsThere = false)
    {
        using var font = new SKFont(PictureFonts.Of(isBold), size) { Subpixel = true };
        using var paint = new SKPaint { Color = SKColor.Parse(color), IsAntialias = true };
        using var shaper = new SKShaper(font.Typeface);
        var runs = LineRun.Of(text).Select(r => Shape(r, shaper, font)).ToList();
        if (endsThere)
            x -= runs.Sum(r => r.Width);
        foreach (var run in runs)
        {
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun([.. run.Codepoints.Select(c => (ushort)c)], font, run.Points);
            using var letters = builder.Build();
            if (letters is not null)
                canvas.DrawText(letters, x, y, paint);
            x += run.Width;
        }
    }

    private static SKShaper.Result Shape(LineRun run, SKShaper shaper, SKFont font)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(run.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.IsRightToLeft ? HarfBuzzSharp.Direction.RightToLeft : HarfBuzzSharp.Direction.LeftToRight;
        return shaper.Shape(buffer, font);
    }
}

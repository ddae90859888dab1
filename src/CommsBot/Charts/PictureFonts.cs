using ScottPlot;
using SkiaSharp;

namespace CommsBot.Charts;

/// <summary>
/// The letters of pictures, out of the program itself: servers and containers have no fonts, and the SkiaSharp without dependencies knows no fontconfig
/// that could find any.
/// </summary>
internal sealed class PictureFonts : IFontResolver
{
    public const string Family = "CommsBot";

    private static readonly SKTypeface Regular = Read("DejaVuSansCondensed.ttf");
    private static readonly SKTypeface Bold = Read("DejaVuSansCondensed-Bold.ttf");

    /// <summary>Makes them the drawing library's own, before anything else of it is used.</summary>
    static PictureFonts()
    {
        Fonts.FontResolvers.Insert(0, new PictureFonts());
        Fonts.Default = Family;
    }

    public static SKTypeface Of(bool isBold) => isBold ? Bold : Regular;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= FontWeight.SemiBold, slant != FontSlant.Upright);

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? Of(bold) : null;

    private static SKTypeface Read(string name)
    {
        using var stream = typeof(PictureFonts).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(stream);
    }
}

using SkiaSharp;

namespace CommsBot.Charts;

/// <summary>Charts below each other as one PNG, at twice the size of a screen's pixels.</summary>
internal static class PictureSheet
{
    private const int Scale = 2;
    private const int Bottom = 24;

    /// <returns>Null where there is nothing to draw.</returns>
    public static byte[]? Draw(IEnumerable<PictureChart> charts)
    {
        var plots = charts.Select(c => new PicturePlot(c)).ToList();
        if (plots.Count == 0)
            return null;

        var height = (plots.Sum(p => p.Height) + Bottom) * Scale;
        using var surface = SKSurface.Create(new SKImageInfo(PicturePlot.Width * Scale, (int)Math.Ceiling(height)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        var top = 0f;
        foreach (var plot in plots)
        {
            plot.Draw(surface.Canvas, top);
            top += plot.Height;
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}

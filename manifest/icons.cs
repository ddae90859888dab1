#:property PublishAot=false
#:package SkiaSharp
#:package SkiaSharp.NativeAssets.Linux.NoDependencies

// Draws the app's icons: dotnet run manifest/icons.cs
// Teams wants a colour icon of 192 x 192 with its symbol in the middle 96 x 96, and an outline of 32 x 32 in nothing but white.
using SkiaSharp;

var folder = args.Length > 0 ? args[0] : "manifest";
var accent = SKColor.Parse("#4F52B2");

using (var colour = new SKBitmap(new SKImageInfo(192, 192, SKColorType.Rgba8888, SKAlphaType.Premul)))
{
    using var canvas = new SKCanvas(colour);
    canvas.Clear(accent);
    canvas.Translate(48, 48);
    using var white = new SKPaint { Color = SKColors.White, IsAntialias = true };
    using var bubble = Bubble(new SKRect(2, 6, 94, 74), corner: 18, tail: 18);
    canvas.DrawPath(bubble, white);
    foreach (var (top, width, shade) in new[] { (20f, 60f, "#4F52B2"), (35f, 40f, "#7B7FE0"), (50f, 24f, "#A9ACEE") })
    {
        using var bar = new SKPaint { Color = SKColor.Parse(shade), IsAntialias = true };
        canvas.DrawRoundRect(new SKRect(18, top, 18 + width, top + 9), 4.5f, 4.5f, bar);
    }

    Save(colour, "color.png");
}

using (var mask = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Alpha8, SKAlphaType.Premul)))
{
    using var canvas = new SKCanvas(mask);
    using var line = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2, StrokeJoin = SKStrokeJoin.Round };
    using var bubble = Bubble(new SKRect(1, 2, 31, 25), corner: 6, tail: 6);
    canvas.DrawPath(bubble, line);
    using var fill = new SKPaint { IsAntialias = true };
    foreach (var (top, width) in new[] { (8f, 18f), (12f, 12f), (16f, 7f) })
        canvas.DrawRect(new SKRect(7, top, 7 + width, top + 2), fill);

    // Pure white everywhere, more or less see-through: drawing in white would leave shades of grey at the edges.
    using var outline = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Unpremul));
    for (var y = 0; y < 32; y++)
    {
        for (var x = 0; x < 32; x++)
            outline.SetPixel(x, y, SKColors.White.WithAlpha(mask.GetPixel(x, y).Alpha));
    }

    Save(outline, "outline.png");
}

static SKPath Bubble(SKRect body, float corner, float tail)
{
    var path = new SKPath();
    path.AddRoundRect(body, corner, corner);
    using var pointer = new SKPath();
    var left = body.Left + corner;
    pointer.MoveTo(left, body.Bottom - 1);
    pointer.LineTo(left, body.Bottom + tail - 1);
    pointer.LineTo(left + tail, body.Bottom - 1);
    pointer.Close();
    return path.Op(pointer, SKPathOp.Union);
}

void Save(SKBitmap bitmap, string name)
{
    using var image = bitmap.Encode(SKEncodedImageFormat.Png, 100);
    using var file = File.Create(Path.Combine(folder, name));
    image.SaveTo(file);
}

using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace CommsBot.Charts;

/// <summary>Draws one <see cref="PictureChart"/>: horizontal bars, names on the left, numbers at their ends.</summary>
internal sealed class PicturePlot
{
    public const int Width = 800;

    private const int Margin = 28;
    private const int NameWidth = 250;
    private const float TitleSize = 17;
    private const float TextSize = 13;
    private const float LineHeight = 17;
    private const float TitleHeight = 23;
    private const float BarHeight = 22;
    private const string Dark = "#242424";

    /// <summary>From the foot of a line to its letters'.</summary>
    private const float Raise = 6;

    /// <summary>Room for the numbers behind the longest bar.</summary>
    private const double MostPercent = 122;

    /// <summary>From Okabe and Ito's palette, which people of any colour vision tell apart.</summary>
    private static readonly string[] Colors = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9"];

    private readonly PictureChart chart;
    private readonly IReadOnlyList<string> title;
    private readonly IReadOnlyList<string> note;
    private readonly IReadOnlyList<IReadOnlyList<string>> names;

    public PicturePlot(PictureChart chart)
    {
        this.chart = chart;
        title = PictureText.Wrap(chart.Title, Width - 2 * Margin, TitleSize, isBold: true, 4);
        note = chart.Note.Length == 0 ? [] : PictureText.Wrap(chart.Note, Width - 2 * Margin, TextSize, isBold: false, 4);
        names = [.. chart.Rows.Select(r => PictureText.Wrap(r.Name, NameWidth - Margin - 10, TextSize, isBold: false, 5))];
    }

    public float Height => Top + (chart.Rows.Count * RowHeight) + 8;

    private float Top => Margin + (title.Count * TitleHeight) + (note.Count * LineHeight) + (chart.Series.Count * (LineHeight + 3)) + 10;

    private float RowHeight => Math.Max(names.Max(n => n.Count) * LineHeight, Math.Max(1, chart.Series.Count) * BarHeight) + 12;

    public void Draw(SKCanvas canvas, float top)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = ScottPlot.Colors.White;
        plot.HideGrid();
        plot.Layout.Fixed(new PixelPadding(NameWidth, Margin, 8, Top));
        AddBars(plot);
        DrawAxes(plot);
        plot.Axes.SetLimits(0, MostPercent, -chart.Rows.Count + 0.5, 0.5);

        // It paints all of the canvas white before it draws.
        canvas.Save();
        canvas.ClipRect(new SKRect(0, top, Width, top + Height));
        plot.Render(canvas, new PixelRect(0, Width, top + Height, top));
        canvas.Restore();
        DrawWords(canvas, top);
        DrawNames(canvas, top);
    }

    private void AddBars(Plot plot)
    {
        var count = chart.Rows[0].Bars.Count;
        var size = BarHeight * 0.8 / RowHeight;
        for (var series = 0; series < count; series++)
        {
            var offset = (((count - 1) / 2.0) - series) * BarHeight / RowHeight;
            var bars = plot.Add.Bars(chart.Rows.Select((row, index) => new Bar
            {
                Position = -index + offset,
                Value = row.Bars[series].Percent,
                Size = size,
                FillColor = Color.FromHex(Colors[series % Colors.Length]),
                LineWidth = 0,
                ValueLabel = row.Bars[series].Said,
            }).ToArray());
            bars.Horizontal = true;
            bars.ValueLabelStyle.FontName = PictureFonts.Family;
            bars.ValueLabelStyle.FontSize = TextSize;
            bars.ValueLabelStyle.OffsetY = 2;
            bars.ValueLabelStyle.ForeColor = Color.FromHex(Dark);
        }
    }

    private static void DrawAxes(Plot plot)
    {
        plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
        plot.Axes.Left.FrameLineStyle.Color = Color.FromHex("#C7C7C7");
        plot.Axes.Bottom.IsVisible = plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
    }

    /// <summary>Question, note and legend, each on its own lines: the plot's own title would be cut, not wrapped.</summary>
    private void DrawWords(SKCanvas canvas, float top)
    {
        var y = top + Margin;
        foreach (var line in title)
            PictureLine.Draw(canvas, line, Margin, (y += TitleHeight) - Raise, TitleSize, isBold: true, Dark);
        foreach (var line in note)
            PictureLine.Draw(canvas, line, Margin, (y += LineHeight) - Raise, TextSize, isBold: false, "#616161");
        for (var series = 0; series < chart.Series.Count; series++)
        {
            y += LineHeight + 3;
            using var paint = new SKPaint { Color = SKColor.Parse(Colors[series % Colors.Length]) };
            canvas.DrawRect(Margin, y - 16, 12, 12, paint);
            PictureLine.Draw(canvas, PictureText.Wrap(chart.Series[series], Width - (3 * Margin), TextSize, isBold: false, 1)[0], Margin + 20, y - Raise, TextSize, isBold: false, Dark);
        }
    }

    /// <summary>Each beside the middle of its bars, at their left.</summary>
    private void DrawNames(SKCanvas canvas, float top)
    {
        for (var row = 0; row < names.Count; row++)
        {
            var middle = top + Top + ((row + 0.5f) * RowHeight);
            for (var line = 0; line < names[row].Count; line++)
            {
                var y = middle + ((line + 1 - (names[row].Count / 2f)) * LineHeight) - Raise + 1;
                PictureLine.Draw(canvas, names[row][line], NameWidth - 8, y, TextSize, isBold: false, Dark, endsThere: true);
            }
        }
    }
}

namespace CommsBot.Charts;

/// <summary>One chart of a picture, in words and numbers.</summary>
/// <param name="Note">The figure behind it, and what must be known to read it; may be empty.</param>
/// <param name="Series">What the bars' colours mean; empty where there is one colour.</param>
internal sealed record PictureChart(string Title, string Note, IReadOnlyList<string> Series, IReadOnlyList<PictureBars> Rows);

/// <param name="Bars">One for each series.</param>
internal sealed record PictureBars(string Name, IReadOnlyList<PictureBar> Bars);

/// <param name="Said">The value as people write it.</param>
internal sealed record PictureBar(int Percent, string Said);

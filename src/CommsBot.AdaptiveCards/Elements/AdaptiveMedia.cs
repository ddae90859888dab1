namespace CommsBot.AdaptiveCards;

/// <summary>Video or sound.</summary>
public sealed record AdaptiveMedia() : AdaptiveElement("Media")
{
    /// <summary>The same recording in one or more formats, all video or all sound.</summary>
    public IReadOnlyList<AdaptiveMediaSource> Sources { get; init => field = value ?? []; } = [];

    /// <summary>https address of the picture shown before playing.</summary>
    public string? Poster { get; init; }

    /// <summary>What a screen reader says instead.</summary>
    public string? AltText { get; init; }

    /// <summary>Subtitles by language.</summary>
    public IReadOnlyList<AdaptiveCaptionSource> CaptionSources { get; init => field = value ?? []; } = [];
}

/// <summary>A recording in one format.</summary>
/// <param name="MimeType">Such as <c>video/mp4</c>. May be absent for YouTube, Vimeo and Dailymotion.</param>
/// <param name="Url">https address.</param>
public sealed record AdaptiveMediaSource(string? MimeType, string Url);

/// <summary>Subtitles of an <see cref="AdaptiveMedia"/>.</summary>
/// <param name="MimeType">Such as <c>text/vtt</c>.</param>
/// <param name="Url">https address.</param>
/// <param name="Label">Name of the language, shown to people.</param>
public sealed record AdaptiveCaptionSource(string MimeType, string Url, string Label);

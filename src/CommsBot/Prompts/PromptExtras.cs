namespace CommsBot.Prompts;

/// <summary>What a prompt has beside its text: a picture, a link button, a field for an answer.</summary>
internal sealed record PromptExtras
{
    public const int MaxUrlLength = 500;
    public const int MaxAltLength = 200;
    public const int MaxLinkTitleLength = 40;

    public string? PictureUrl { get; init; }

    public string? PictureAlt { get; init; }

    public string? LinkUrl { get; init; }

    public string? LinkTitle { get; init; }

    public bool TakesAnswer { get; init; }

    /// <summary>Where answers are posted that people choose to share; null keeps all answers private.</summary>
    public string? AnswersChannelId { get; init; }

    public PromptProblem? Problem => this switch
    {
        { PictureUrl: { } url } when !IsHttps(url) => PromptProblem.PictureNotHttps,
        { PictureUrl: not null, PictureAlt: null } => PromptProblem.PictureWithoutAlt,
        { LinkUrl: { } url } when !IsHttps(url) => PromptProblem.LinkNotHttps,
        { LinkUrl: not null, LinkTitle: null } => PromptProblem.LinkWithoutTitle,
        { PictureAlt.Length: > MaxAltLength } or { LinkTitle.Length: > MaxLinkTitleLength } => PromptProblem.TextTooLong,
        _ => null,
    };

    private static bool IsHttps(string url) =>
        url.Length <= MaxUrlLength && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host is not "";
}

namespace CommsBot.Packaging;

/// <summary>Section <c>Manifest</c>: what the app package says of the organisation. Ids and host come from <c>Bot</c> and <c>Web</c>.</summary>
internal sealed class ManifestOptions
{
    public const string Section = "Manifest";

    /// <summary>The Teams app's own id, a GUID. Default: the bot's application id.</summary>
    public string? AppId { get; init; }

    /// <summary>Three numbers; Teams takes an update only with a higher one. Default: 1.0.0.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Who offers the app, at most 32 characters: your organisation.</summary>
    public string DeveloperName { get; init; } = "";

    /// <summary>An https address about the app or the organisation.</summary>
    public string WebsiteUrl { get; init; } = "";

    /// <summary>An https address of the privacy statement.</summary>
    public string PrivacyUrl { get; init; } = "";

    /// <summary>An https address of the terms of use.</summary>
    public string TermsOfUseUrl { get; init; } = "";
}

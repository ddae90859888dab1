using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>
/// The value of <c>fileConsent/invoke</c>: the answer to a <see cref="FileConsentCard"/>. Personal chats only.
/// See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4.
/// </summary>
public sealed record FileConsentCardResponse : WireObject
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What the card carried for this answer.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>Where the file goes, when accepted.</summary>
    public FileUploadInfo? UploadInfo { get; init; }
}

/// <summary>Where a file goes.</summary>
public sealed record FileUploadInfo : WireObject
{
    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>The address to PUT the file to.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>The address of the finished file.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's id.</summary>
    public string? UniqueId { get; init; }

    /// <summary>The file's ending.</summary>
    public string? FileType { get; init; }
}

/// <summary>Asks a person whether the bot may put a file into their OneDrive.</summary>
public sealed record FileConsentCard : WireObject
{
    /// <summary>The attachment's content type.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>What the file is.</summary>
    public string? Description { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long? SizeInBytes { get; init; }

    /// <summary>What comes back when accepted.</summary>
    public JsonElement? AcceptContext { get; init; }

    /// <summary>What comes back when declined.</summary>
    public JsonElement? DeclineContext { get; init; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment(string fileName) =>
        new() { ContentType = ContentType, Name = fileName, Content = BotFrameworkJsonContext.ToElement(this) };
}

/// <summary>Shows a file that was put into a person's OneDrive.</summary>
public sealed record FileInfoCard : WireObject
{
    /// <summary>The attachment's content type.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The file's id, from <see cref="FileUploadInfo"/>.</summary>
    public string? UniqueId { get; init; }

    /// <summary>The file's ending.</summary>
    public string? FileType { get; init; }

    /// <summary>The file's version.</summary>
    public JsonElement? Etag { get; init; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment(string fileName, string contentUrl) =>
        new() { ContentType = ContentType, Name = fileName, ContentUrl = contentUrl, Content = BotFrameworkJsonContext.ToElement(this) };
}

/// <summary>A file that a person sent, the content of an attachment.</summary>
public sealed record FileDownloadInfo : WireObject
{
    /// <summary>The attachment's content type.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The address to GET the file from, good for a few minutes.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>The file's id.</summary>
    public string? UniqueId { get; init; }

    /// <summary>The file's ending.</summary>
    public string? FileType { get; init; }

    /// <summary>The file's version.</summary>
    public JsonElement? Etag { get; init; }
}

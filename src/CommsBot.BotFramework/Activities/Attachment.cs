using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>A card, file or picture.</summary>
public record Attachment : WireObject
{
    /// <summary>What it is, such as <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The thing itself, when it travels along.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Where the thing is, when it does not.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file name.</summary>
    public string? Name { get; init; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; init; }
}

using CommsBot.Audiences;

namespace CommsBot.Prompts;

/// <summary>Who gets a prompt, and for how long it stays open.</summary>
internal sealed record PromptAim(PromptTarget Target, int OpenForDays)
{
    public static IReadOnlyList<int> OfferedDays { get; } = [1, 3, 7, 14, 30];

    /// <summary>With <see cref="PromptTarget.Audience"/>.</summary>
    public AudienceId? AudienceId { get; init; }

    /// <summary>With <see cref="PromptTarget.Channel"/>.</summary>
    public string? ChannelId { get; init; }
}

internal enum PromptTarget
{
    /// <summary>Everyone who has the bot.</summary>
    Everyone,
    Audience,
    Channel,

    /// <summary>Only its owner, who tries it.</summary>
    Me,
}

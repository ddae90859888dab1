namespace CommsBot.BotFramework.Activities;

/// <summary>A fact about an activity; its members depend on <see cref="Type"/> and stay in <see cref="WireObject.Properties"/>.</summary>
public sealed record Entity : WireObject
{
    /// <summary>The kind, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; init; }
}

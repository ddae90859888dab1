namespace CommsBot.AdaptiveCards;

/// <summary>Opens a web page.</summary>
/// <param name="Url">Absolute address.</param>
public sealed record AdaptiveOpenUrlAction(string Url) : AdaptiveAction("Action.OpenUrl");

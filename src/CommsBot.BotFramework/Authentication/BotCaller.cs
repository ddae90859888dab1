namespace CommsBot.BotFramework.Authentication;

/// <summary>What the authentication handler found out about a request. No token and no reason: a caller in local mode.</summary>
internal sealed record BotCaller(BotToken? Token, AuthenticationFailureReason Reason);

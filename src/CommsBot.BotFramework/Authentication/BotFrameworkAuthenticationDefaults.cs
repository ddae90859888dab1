namespace CommsBot.BotFramework.Authentication;

/// <summary>Names of the authentication scheme.</summary>
public static class BotFrameworkAuthenticationDefaults
{
    /// <summary>The scheme that checks the tokens of the Bot Framework.</summary>
    public const string Scheme = "BotFramework";
}

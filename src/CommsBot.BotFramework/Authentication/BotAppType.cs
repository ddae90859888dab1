namespace CommsBot.BotFramework.Authentication;

/// <summary>How the bot is registered in Entra; the names are those of the Azure Bot resource (<c>MicrosoftAppType</c>).</summary>
public enum BotAppType
{
    /// <summary>An app registration of one tenant: needs app id, tenant id and one credential. The default.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity is the bot: needs app id (the identity's client id) and tenant id, no credential.</summary>
    UserAssignedMSI,

    /// <summary>
    /// The legacy registration for any tenant: needs app id, one credential, and the allowed tenants spelled out.
    /// New ones cannot be created since July 2025.
    /// </summary>
    MultiTenant,
}

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Who the bot is and whom it trusts; section <c>Bot</c> of the configuration. With no <see cref="AppId"/> and no credential the bot
/// runs in local mode, which only the Development environment allows.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The section these options are bound from.</summary>
    public const string SectionName = "Bot";

    /// <summary>App (client) id of the bot: the audience of every token it accepts.</summary>
    public string? AppId { get; set; }

    /// <summary>Id of the tenant the bot is registered in.</summary>
    public string? TenantId { get; set; }

    /// <summary>Kind of registration. Default: <see cref="BotAppType.SingleTenant"/>.</summary>
    public BotAppType AppType { get; set; }

    /// <summary>Credential: a client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Credential: a certificate.</summary>
    public BotCertificateOptions Certificate { get; set; } = new();

    /// <summary>Credential: client id of the user-assigned managed identity that the registration trusts as a federated credential.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Credential: path of the projected token of a workload identity (<c>AZURE_FEDERATED_TOKEN_FILE</c> on AKS).</summary>
    public string? FederatedTokenFile { get; set; }

    /// <summary>
    /// Tenants whose activities are accepted. Default: <see cref="TenantId"/> alone. <c>*</c> accepts every tenant, and has to be
    /// written out.
    /// </summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>The cloud whose addresses are used where the settings below are empty. Default: public.</summary>
    public BotCloud Cloud { get; set; }

    /// <summary>OpenID metadata of the Bot Framework; https, or http on loopback. Default: by <see cref="Cloud"/>.</summary>
    public string? OpenIdMetadata { get; set; }

    /// <summary>The one issuer whose tokens are accepted. Default: by <see cref="Cloud"/>.</summary>
    public string? TokenIssuer { get; set; }

    /// <summary>Where the bot gets its own tokens, without the tenant; always https. Default: by <see cref="Cloud"/>.</summary>
    public string? LoginAuthority { get; set; }

    /// <summary>Scope of the bot's own tokens. Default: by <see cref="Cloud"/>.</summary>
    public string? TokenScope { get; set; }

    /// <summary>
    /// The hosts that may see the bot's token: a host (<c>smba.trafficmanager.net</c>, meaning https on port 443) or an origin
    /// (<c>https://host:8443</c>; <c>http</c> on loopback only). Default: by <see cref="Cloud"/>.
    /// </summary>
    public IList<string> TrustedServiceHosts { get; set; } = [];

    /// <summary>How long the signing keys are used before they are read again. Default: 12 hours.</summary>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Shortest time between two readings of the signing keys because of an unknown key id. Default: 5 minutes.</summary>
    public TimeSpan UnknownKeyRefreshInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Where people and apps sign in: <see cref="LoginAuthority"/> or the one of the <see cref="Cloud"/>, without a slash at its end.</summary>
    public string GetLoginAuthority() => BotCloudEndpoints.For(this).LoginAuthority;

    /// <summary>What a token for Teams is asked for: <see cref="TokenScope"/> or the one of the <see cref="Cloud"/>.</summary>
    public string GetTokenScope() => BotCloudEndpoints.For(this).TokenScope;

    internal bool HasAppId => !string.IsNullOrWhiteSpace(AppId);

    internal bool HasCredential => CredentialSettings.Any();

    /// <summary>The settings, by name, that hold a credential.</summary>
    internal IEnumerable<string> CredentialSettings
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(ClientSecret))
                yield return $"{SectionName}:{nameof(ClientSecret)}";
            if (Certificate.IsConfigured)
                yield return $"{SectionName}:{nameof(Certificate)}";
            if (!string.IsNullOrWhiteSpace(ManagedIdentityClientId))
                yield return $"{SectionName}:{nameof(ManagedIdentityClientId)}";
            if (!string.IsNullOrWhiteSpace(FederatedTokenFile))
                yield return $"{SectionName}:{nameof(FederatedTokenFile)}";
        }
    }
}

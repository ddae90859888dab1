namespace CommsBot.BotFramework.Authentication;

/// <summary>Every outside address the library uses: the preset of the cloud, or what the options say instead.</summary>
internal sealed record BotCloudEndpoints
{
    public required string OpenIdMetadata { get; init; }
    public required string TokenIssuer { get; init; }
    public required string LoginAuthority { get; init; }
    public required string TokenScope { get; init; }

    /// <summary>The tenant a legacy multi-tenant bot gets its tokens from.</summary>
    public required string MultiTenantLoginTenant { get; init; }

    public required IReadOnlyList<string> TrustedServiceHosts { get; init; }

    public static BotCloudEndpoints For(BotFrameworkOptions options)
    {
        var preset = Preset(options.Cloud);
        return preset with
        {
            OpenIdMetadata = Or(options.OpenIdMetadata, preset.OpenIdMetadata),
            TokenIssuer = Or(options.TokenIssuer, preset.TokenIssuer),
            LoginAuthority = Or(options.LoginAuthority, preset.LoginAuthority).TrimEnd('/'),
            TokenScope = Or(options.TokenScope, preset.TokenScope),
            TrustedServiceHosts = options.TrustedServiceHosts.Count > 0 ? [.. options.TrustedServiceHosts] : preset.TrustedServiceHosts,
        };
    }

    private static string Or(string? setting, string preset) => string.IsNullOrWhiteSpace(setting) ? preset : setting.Trim();

    private static BotCloudEndpoints Preset(BotCloud cloud) => cloud switch
    {
        BotCloud.UsGovernment => new()
        {
            OpenIdMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            TokenIssuer = "https://api.botframework.us",
            LoginAuthority = "https://login.microsoftonline.us",
            TokenScope = "https://api.botframework.us/.default",
            MultiTenantLoginTenant = "MicrosoftServices.onmicrosoft.us",
            TrustedServiceHosts = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        },
        BotCloud.China => new()
        {
            OpenIdMetadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            TokenIssuer = "https://api.botframework.azure.cn",
            LoginAuthority = "https://login.partner.microsoftonline.cn",
            TokenScope = "https://api.botframework.azure.cn/.default",
            MultiTenantLoginTenant = "microsoftservices.partner.onmschina.cn",
            TrustedServiceHosts = ["frontend.botapi.msg.infra.teams.microsoftonline.cn"],
        },
        _ => new()
        {
            OpenIdMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
            TokenIssuer = "https://api.botframework.com",
            LoginAuthority = "https://login.microsoftonline.com",
            TokenScope = "https://api.botframework.com/.default",
            MultiTenantLoginTenant = "botframework.com",

            // GCC uses the public identities with a connector host of its own.
            TrustedServiceHosts =
            [
                "smba.trafficmanager.net",
                "smba.onyx.prod.teams.trafficmanager.net",
                "smba.infra.gcc.teams.microsoft.com",
            ],
        },
    };
}

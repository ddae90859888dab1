using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>What people sign in to: the registration of the pages or else the bot's, in the bot's tenant.</summary>
internal sealed class SignInSetup(IOptions<BotFrameworkOptions> bot, IOptions<WebOptions> web, LocalTrust local)
{
    /// <summary>Null when there is none: a managed identity is no registration that people could sign in to.</summary>
    public string? ClientId => HasOwnClient ? web.Value.ClientId : bot.Value.AppType == BotAppType.UserAssignedMSI ? null : bot.Value.AppId;

    /// <summary>Null when the credential is another than a secret.</summary>
    public string? ClientSecret => NullIfEmpty(HasOwnClient ? web.Value.ClientSecret : bot.Value.ClientSecret);

    public string LoginAuthority => bot.Value.GetLoginAuthority();

    public string Authority => $"{LoginAuthority}/{bot.Value.TenantId}/v2.0";

    public bool IsPossible => !local.IsActive && !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(bot.Value.TenantId);

    private bool HasOwnClient => !string.IsNullOrWhiteSpace(web.Value.ClientId);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

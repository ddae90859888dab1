using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>Whether the caller may bring this activity: what the token says is compared with what the activity says.</summary>
internal sealed class ActivityAuthorization(IOptions<BotFrameworkOptions> options)
{
    private const string TeamsChannel = "msteams";

    private readonly IReadOnlyList<string> allowedTenants =
        options.Value.AllowedTenants.Count > 0 ? [.. options.Value.AllowedTenants] : [options.Value.TenantId ?? ""];

    /// <summary>The reason to refuse the activity, or null.</summary>
    public AuthenticationFailureReason? Check(BotToken? token, Activity activity)
    {
        // No token means local mode, which the handler has let pass.
        if (token is null)
            return OutsideAddress.IsLoopback(activity.ServiceUrl) ? null : AuthenticationFailureReason.ServiceUrlNotLoopback;

        if (activity.ChannelId != TeamsChannel)
            return AuthenticationFailureReason.WrongChannel;
        if (!token.Key.Endorsements.Contains(activity.ChannelId))
            return AuthenticationFailureReason.NotEndorsed;
        if (string.IsNullOrEmpty(token.ServiceUrl))
            return AuthenticationFailureReason.MissingServiceUrlClaim;
        return IsSame(token.ServiceUrl, activity.ServiceUrl) ? CheckTenant(activity) : AuthenticationFailureReason.ServiceUrlMismatch;
    }

    // As text, not as addresses: two that mean the same to one parser may mean different hosts to another.
    private static bool IsSame(string claim, string? serviceUrl) =>
        serviceUrl is not null && WithoutSlash(claim).Equals(WithoutSlash(serviceUrl), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(..^1) : url.AsSpan();

    private AuthenticationFailureReason? CheckTenant(Activity activity)
    {
        string?[] named = [activity.Conversation?.TenantId, activity.GetTeamsChannelData().Tenant?.Id];
        var tenants = named.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        if (tenants.Count == 0)
            return AuthenticationFailureReason.MissingTenant;
        return allowedTenants.Contains("*") || tenants.TrueForAll(tenant => allowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            ? null
            : AuthenticationFailureReason.TenantNotAllowed;
    }
}

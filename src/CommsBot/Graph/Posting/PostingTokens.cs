using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace CommsBot.Graph.Posting;

/// <summary>
/// Tokens of the posting account without anybody at a keyboard. Several nodes may renew at once: Entra leaves older refresh tokens alone, so it does not
/// matter whose are stored last.
/// </summary>
internal sealed partial class PostingTokens(ConnectedAccount connected, PostingClient clients, PostingSetup setup, ILogger<PostingTokens> logger)
{
    /// <param name="permission">What the token is for.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public Task<TokenAnswer> AcquireAsync(PostingPermission permission, CancellationToken cancellationToken) =>
        AcquireAsync(permission, false, null, cancellationToken);

    /// <summary>A token that Entra has made just now, which proves that the account is there.</summary>
    /// <param name="permission">What the token is for.</param>
    /// <param name="claims">What Graph asks for besides, as JSON.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public Task<TokenAnswer> RenewAsync(PostingPermission permission, string? claims, CancellationToken cancellationToken) =>
        AcquireAsync(permission, true, claims, cancellationToken);

    /// <summary>Graph does not take the tokens that Entra gives.</summary>
    public async Task LoseAsync(string claims, CancellationToken cancellationToken)
    {
        if (await connected.FindAsync(cancellationToken) is { } account)
            await connected.LoseAsync(account, PostingLoss.SignInAsked, claims, cancellationToken);
    }

    private async Task<TokenAnswer> AcquireAsync(PostingPermission permission, bool isRenewal, string? claims, CancellationToken cancellationToken)
    {
        if (!setup.IsConfigured)
            return new TokenRefused(PostingRefusal.NotConfigured);
        if (!setup.Uses(permission))
            return new TokenRefused(PostingRefusal.NotPermitted);
        if (await connected.FindAsync(cancellationToken) is not { } account)
            return new TokenRefused(PostingRefusal.NotConnected);
        if (account.NeedsSignIn)
            return new TokenRefused(PostingRefusal.NeedsReconnecting);
        if (connected.TokensOf(account) is not { } tokens)
            return await LoseAsync(account, PostingLoss.Unreadable, claims, cancellationToken);

        var memory = new TokenMemory(tokens);
        try
        {
            var client = clients.Create(memory);
            // While the credential is refused, a token from the cache would prove nothing.
            var result = await client.AcquireTokenSilent([setup.ScopeOf(permission)], await client.GetAccountAsync(account.HomeAccountId))
                .WithForceRefresh(isRenewal || account.LostAt is not null)
                .WithClaims(claims)
                .ExecuteAsync(cancellationToken);
            if (memory is { IsChanged: true, Content: { } renewed })
                await connected.RenewedAsync(account, renewed, cancellationToken);
            return new TokenGiven(result.AccessToken, account.ObjectId);
        }
        catch (MsalUiRequiredException refused)
        {
            return permission != PostingPermission.Send && refused.Classification == UiRequiredExceptionClassification.ConsentRequired
                ? new TokenRefused(PostingRefusal.NotPermitted)
                : await LoseAsync(account, ReasonOf(refused), string.IsNullOrEmpty(refused.Claims) ? claims : refused.Claims, cancellationToken);
        }
        catch (MsalServiceException refused) when (refused.ErrorCode is "invalid_client" or "unauthorized_client")
        {
            Log.CredentialRefused(logger, refused.ErrorCode);
            return await LoseAsync(account, PostingLoss.CredentialRefused, claims, cancellationToken);
        }
        catch (MsalException failure)
        {
            Log.NotNow(logger, failure.ErrorCode);
            return new TokenNotNow((failure as MsalServiceException)?.Headers?.RetryAfter?.Delta);
        }
        catch (HttpRequestException failure)
        {
            Log.NotNow(logger, failure.HttpRequestError.ToString());
            return new TokenNotNow(null);
        }
    }

    private async Task<TokenAnswer> LoseAsync(PostingAccount account, PostingLoss reason, string? claims, CancellationToken cancellationToken)
    {
        await connected.LoseAsync(account, reason, claims, cancellationToken);
        return new TokenRefused(PostingRefusal.NeedsReconnecting);
    }

    private static PostingLoss ReasonOf(MsalUiRequiredException refused) => refused switch
    {
        { Classification: UiRequiredExceptionClassification.ConsentRequired } => PostingLoss.ConsentMissing,
        { Claims.Length: > 0 } or { Classification: not UiRequiredExceptionClassification.None } => PostingLoss.SignInAsked,
        // What was decrypted holds no account or no refresh token.
        { ErrorCode: MsalError.UserNullError or MsalError.NoTokensFoundError } => PostingLoss.Unreadable,
        _ => PostingLoss.Ended,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Entra refused the credential of section Bot ({Code}): renew it.")]
        public static partial void CredentialRefused(ILogger logger, string code);

        [LoggerMessage(LogLevel.Warning, "Entra gave no token for the posting account now ({Code}); it is asked again later.")]
        public static partial void NotNow(ILogger logger, string code);
    }
}

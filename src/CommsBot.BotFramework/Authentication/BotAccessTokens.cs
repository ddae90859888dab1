using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The bot's own token: one for all, renewed five minutes before it ends (or when Entra asks for it), and dropped when the
/// Connector refuses it.
/// </summary>
internal sealed class BotAccessTokens(IHttpClientFactory httpClients, IOptions<BotFrameworkOptions> options, TimeProvider clock) : IDisposable
{
    public const string HttpClientName = "BotFramework.Login";

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    // When even a new token is refused, another one will be too; Entra must not be asked for one with every message.
    private static readonly TimeSpan TooNewToDrop = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseOfRenewal = TimeSpan.FromSeconds(30);

    private readonly TokenRequestContext request = new([BotCloudEndpoints.For(options.Value).TokenScope]);
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Token? current;

    private sealed record Token(string Value, DateTimeOffset ObtainedAt, DateTimeOffset RenewAt, DateTimeOffset ExpiresOn);

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (current is { } fresh && clock.GetUtcNow() < fresh.RenewAt)
            return fresh.Value;

        await gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (current is { } renewed && now < renewed.RenewAt)
                return renewed.Value;
            return (current = await RequestAsync(now, cancellationToken)).Value;
        }
        catch (AuthenticationFailedException) when (current is { } old && clock.GetUtcNow() < old.ExpiresOn)
        {
            // Renewal failed, but early: the old token still serves.
            current = old with { RenewAt = clock.GetUtcNow() + PauseOfRenewal };
            return old.Value;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets a token that the Connector refused, unless another took its place meanwhile.</summary>
    /// <returns>Whether it is worth trying again.</returns>
    public async Task<bool> DropAsync(string token, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (current is not { } refused || refused.Value != token)
                return true;
            if (clock.GetUtcNow() - refused.ObtainedAt < TooNewToDrop)
                return false;
            current = null;
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Token> RequestAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A new credential each time: those of Azure.Identity keep tokens of their own, and would not see that a certificate was renewed.
        var token = await CreateCredential().GetTokenAsync(request, cancellationToken);
        var early = token.ExpiresOn - RenewBefore;
        var renewAt = token.RefreshOn is { } asked && asked < early ? asked : early;

        // A managed identity's endpoint may hand out a token that is older than that; then not every send may ask for one.
        return new Token(token.Token, now, renewAt > now ? renewAt : now + PauseOfRenewal, token.ExpiresOn);
    }

    private TokenCredential CreateCredential()
    {
        try
        {
            return BotCredential.Create(options.Value, httpClients.CreateClient(HttpClientName));
        }
        catch (Exception unusable) when (unusable is CryptographicException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new AuthenticationFailedException($"The bot's certificate cannot be used: {unusable.Message}", unusable);
        }
    }
}

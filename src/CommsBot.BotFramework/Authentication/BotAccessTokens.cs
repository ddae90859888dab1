using Azure.Core;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The bot's own token: one for all, renewed five minutes before it ends (or when Entra asks for it), and dropped when the
/// Connector refuses it. Dropping takes a new credential, since those of Azure.Identity keep tokens of their own.
/// </summary>
internal sealed class BotAccessTokens(IHttpClientFactory httpClients, IOptions<BotFrameworkOptions> options, TimeProvider clock) : IDisposable
{
    public const string HttpClientName = "BotFramework.Login";

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    // When even a new token is refused, another one will be too; Entra must not be asked for one with every message.
    private static readonly TimeSpan TooNewToDrop = TimeSpan.FromMinutes(1);

    private readonly TokenRequestContext request = new([BotCloudEndpoints.For(options.Value).TokenScope]);
    private readonly SemaphoreSlim gate = new(1, 1);
    private TokenCredential? credential;
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
        catch (Azure.Identity.AuthenticationFailedException) when (current is { } old && clock.GetUtcNow() < old.ExpiresOn)
        {
            // Renewal failed, but early: the old token still serves.
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
            credential = null;
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
        credential ??= BotCredential.Create(options.Value, httpClients.CreateClient(HttpClientName));
        var token = await credential.GetTokenAsync(request, cancellationToken);
        var early = token.ExpiresOn - RenewBefore;
        var renewAt = token.RefreshOn is { } asked && asked < early ? asked : early;

        // A token that is handed out older than that is used, or else every send would ask for one.
        return new Token(token.Token, now, renewAt > now ? renewAt : now + TimeSpan.FromSeconds(30), token.ExpiresOn);
    }
}

using Azure.Core;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The bot's own credential for other services of its tenant, such as Microsoft Graph: tokens in the name of the app, by whichever credential
/// section <c>Bot</c> names. Tokens are kept until shortly before they end; a renewed certificate or token file is taken up within the hour.
/// </summary>
public sealed class BotTokenCredential : TokenCredential
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromHours(1);

    private readonly IHttpClientFactory httpClients;
    private readonly IOptions<BotFrameworkOptions> options;
    private readonly TimeProvider clock;
    private volatile Current? current;

    internal BotTokenCredential(IHttpClientFactory httpClients, IOptions<BotFrameworkOptions> options, TimeProvider clock)
    {
        this.httpClients = httpClients;
        this.options = options;
        this.clock = clock;
    }

    private sealed record Current(TokenCredential Credential, DateTimeOffset Until);

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Credential().GetToken(requestContext, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Credential().GetTokenAsync(requestContext, cancellationToken);

    // Azure.Identity keeps the tokens inside the credential. Two made at once do no harm.
    private TokenCredential Credential()
    {
        var now = clock.GetUtcNow();
        if (current is { } known && now < known.Until)
            return known.Credential;

        var made = BotCredential.Create(options.Value, httpClients.CreateClient(BotAccessTokens.HttpClientName));
        current = new Current(made, now + KeepFor);
        return made;
    }
}

using System.Net;
using System.Net.Http.Headers;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Puts the bot's token on a request, and is the one place that does: nothing leaves for an address that is not trusted. A refused token
/// (401) is dropped and the request tried once more.
/// </summary>
internal sealed class BotTokenHandler(BotAccessTokens tokens, TrustedServiceUrls trusted, LocalMode localMode) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } uri || !trusted.Contains(uri))
            throw new UntrustedServiceUrlException(request.RequestUri);
        if (localMode.IsActive)
            return await base.SendAsync(request, cancellationToken);

        var token = await tokens.GetAsync(cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !await tokens.DropAsync(token, cancellationToken))
            return response;

        response.Dispose();
        return await SendAsync(request, await tokens.GetAsync(cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}

using System.Net;
using CommsBot.Simulation;

namespace CommsBot.Tests.Web;

/// <summary>
/// A person's browser: keeps cookies as browsers do, follows redirects, and reaches the bot under its public https address although a test
/// serves it plainly, as behind a proxy that ends TLS.
/// </summary>
internal sealed class Browser(TeamsSimulator teams, Uri publicUrl, Uri bot) : IDisposable
{
    private readonly Uri publicUrl = publicUrl;

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = teams.CreateTrustingHandler().SslOptions,
    });

    public CookieContainer Cookies { get; } = new();

    public string Language { get; set; } = "en";

    /// <summary>The address shown after the last redirect.</summary>
    public Uri Address { get; private set; } = publicUrl;

    /// <summary>A page as it is sent.</summary>
    public async Task<string> ReadAsync(string address) => await (await OpenAsync(address)).Content.ReadAsStringAsync();

    public Task<HttpResponseMessage> OpenAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(publicUrl, address)));

    public Task<HttpResponseMessage> SubmitAsync(string address, Dictionary<string, string> fields) =>
        FollowAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(publicUrl, address)) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>One request; a redirect is returned as it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        Address = request.RequestUri!;
        if (Cookies.GetCookieHeader(Address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        request.Headers.Add("Accept-Language", Language);
        if (Address.Host == publicUrl.Host)
            request.RequestUri = new Uri(bot, Address.PathAndQuery);

        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Cookies.SetCookies(Address, cookie);
        }

        return answer;
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            var answer = await SendAsync(request);
            if ((int)answer.StatusCode is < 300 or > 399 || answer.Headers.Location is not { } next)
                return answer;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, next));
        }

        throw new InvalidOperationException($"The redirects do not end; the last was to {Address}.");
    }
}

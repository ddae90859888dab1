using System.Net;
using CommsBot.BotFramework.Authentication;
using CommsBot.Web;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether the bot answers where the world is told that it does.</summary>
internal sealed class EndpointCheck(IOptions<WebOptions> web, LocalTrust local, IHttpClientFactory http) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Endpoint;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (local.IsActive)
            return [];
        if (!Uri.TryCreate(web.Value.PublicUrl, UriKind.Absolute, out var address))
            return [new Finding(FindingLevel.Warning, texts.Endpoint, texts.NoPublicUrl, texts.NoPublicUrlRepair)];
        if (address.Scheme != Uri.UriSchemeHttps)
            return [new Finding(FindingLevel.Problem, texts.Endpoint, texts.NotHttps(address.ToString()), texts.NotHttpsRepair)];

        try
        {
            using var client = http.CreateClient(DiagnosticsFeature.HttpClientName);
            using var answer = await client.GetAsync(new Uri(address, DiagnosticsFeature.LivePath), cancellationToken);
            return
            [
                answer.StatusCode == HttpStatusCode.OK
                    ? new Finding(FindingLevel.Fine, texts.Endpoint, texts.EndpointFine(address.Host))
                    : new Finding(FindingLevel.Problem, texts.Endpoint, texts.EndpointAnswers(address.Host, (int)answer.StatusCode), texts.EndpointRepair),
            ];
        }
        catch (HttpRequestException exception)
        {
            return [new Finding(FindingLevel.Problem, texts.Endpoint, texts.EndpointUnreachable(address.Host, exception.GetBaseException().Message), texts.EndpointRepair)];
        }
    }
}

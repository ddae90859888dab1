using System.Net;
using System.Net.Sockets;
using CommsBot.BotFramework.Authentication;
using CommsBot.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether the bot answers where the world is told that it does.</summary>
internal sealed class EndpointCheck(IOptions<WebOptions> web, LocalTrust local, IHttpClientFactory http) : ICheck
{
    private static readonly IPNetwork[] Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("169.254.0.0/16")];

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
            if (answer.StatusCode != HttpStatusCode.OK)
                return [new Finding(FindingLevel.Problem, texts.Endpoint, texts.EndpointAnswers(address.Host, (int)answer.StatusCode), texts.EndpointRepair)];
            if (await answer.Content.ReadAsStringAsync(cancellationToken) != nameof(HealthStatus.Healthy))
                return [new Finding(FindingLevel.Problem, texts.Endpoint, texts.EndpointOther(address.Host), texts.EndpointRepair)];

            return
            [
                await FindPrivateAddressAsync(address, cancellationToken) is { } inside
                    ? new Finding(FindingLevel.Warning, texts.Endpoint, texts.EndpointPrivate(address.Host, inside.ToString()), texts.EndpointPrivateRepair)
                    : new Finding(FindingLevel.Fine, texts.Endpoint, texts.EndpointFine(address.Host)),
            ];
        }
        catch (HttpRequestException exception)
        {
            return [new Finding(FindingLevel.Problem, texts.Endpoint, texts.EndpointUnreachable(address.Host, exception.GetBaseException().Message), texts.EndpointRepair)];
        }
    }

    /// <summary>Teams calls from the internet, where an address of a private network leads nowhere.</summary>
    private static async Task<IPAddress?> FindPrivateAddressAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var found = await Dns.GetHostAddressesAsync(address.DnsSafeHost, cancellationToken);
            return found.All(IsPrivate) ? found.FirstOrDefault() : null;
        }
        catch (SocketException)
        {
            return null; // A proxy knows the name.
        }
    }

    private static bool IsPrivate(IPAddress address) => IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal
        || Private.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}

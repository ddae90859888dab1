using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>Stands in for Entra's token endpoint, on https.</summary>
internal sealed class LoginAuthority : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = SelfSigned("CN=localhost");
    private LoopbackServer? server;

    public ConcurrentQueue<Request> Requests { get; } = new();

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public bool IsDown { get; set; }

    public string Address => server!.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    internal sealed record Request(string Path, Dictionary<string, string> Form);

    public static async Task<LoginAuthority> StartAsync()
    {
        var authority = new LoginAuthority();
        authority.server = await LoopbackServer.StartAsync(authority.Map, "https://127.0.0.1:0",
            web => web.UseKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = Certificate)).UseKestrelHttpsConfiguration());
        return authority;
    }

    /// <summary>Makes the bot trust the certificate of this authority.</summary>
    public static void Trust(IServiceCollection services) => services.AddHttpClient("BotFramework.Login").ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == Certificate.Thumbprint,
    });

    public static X509Certificate2 SelfSigned(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var signed = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private void Map(WebApplication app) => app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest request) =>
    {
        var form = (await request.ReadFormAsync()).ToDictionary(x => x.Key, x => x.Value.ToString());
        Requests.Enqueue(new Request(request.Path, form));
        return IsDown
            ? Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." }, statusCode: 401)
            : Results.Json(new { token_type = "Bearer", expires_in = (int)Lifetime.TotalSeconds, access_token = $"token-{Requests.Count}" });
    });
}

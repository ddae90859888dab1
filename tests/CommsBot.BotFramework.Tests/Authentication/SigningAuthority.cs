using System.Text.Json.Nodes;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>Stands in for the Bot Framework: publishes keys and signs what a channel would.</summary>
internal sealed class SigningAuthority : IAsyncDisposable
{
    public const string Issuer = "https://issuer.test";
    public const string AppId = "6f1a4c9e-2d4b-4c79-9d5e-0f4f5b0b7a11";
    public const string TenantId = "0b8f8f6e-5c53-4d3e-8a0e-7d8f4f1c2b3a";
    public const string ServiceUrl = "https://smba.example/emea/";

    private LoopbackServer? server;
    private int readings;

    public List<TestKey> Keys { get; } = [new("main")];

    /// <summary>The instant that new tokens are made for.</summary>
    public Func<DateTimeOffset> Now { get; set; } = TimeProvider.System.GetUtcNow;

    /// <summary>How often the keys were read.</summary>
    public int Readings => readings;

    public bool IsDown { get; set; }

    /// <summary>What is published instead of the keys.</summary>
    public string? KeySet { get; set; }

    public string? JwksUri { get; set; }

    public string Metadata => $"{server!.Address}/v1/.well-known/openidconfiguration";

    public static async Task<SigningAuthority> StartAsync()
    {
        var authority = new SigningAuthority();
        authority.server = await LoopbackServer.StartAsync(authority.Map);
        return authority;
    }

    /// <summary>A token as Teams sends it.</summary>
    public TestToken Token(TestKey? key = null)
    {
        var now = Now().ToUnixTimeSeconds();
        return new TestToken(key ?? Keys[0]).With(token =>
        {
            token.Payload["iss"] = Issuer;
            token.Payload["aud"] = AppId;
            token.Payload["serviceurl"] = ServiceUrl;
            token.Payload["nbf"] = now - 60;
            token.Payload["exp"] = now + 3600;
        });
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { issuer = Issuer, jwks_uri = JwksUri ?? $"{server!.Address}/v1/.well-known/keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        app.MapGet("/v1/.well-known/keys", () =>
        {
            Interlocked.Increment(ref readings);
            return Results.Text(KeySet ?? new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Publish())]) }.ToJsonString(), "application/json");
        });
    }
}

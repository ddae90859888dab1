using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Tests.Fuzzing;
using CommsBot.BotFramework.Tests.Hosting;
using CsCheck;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>
/// Tokens and headers nobody thought of: never a 500, never an error in the log, and nothing passes but what was signed and meant for this bot.
/// COMMSBOT_FUZZ_SECONDS makes each test last that long.
/// </summary>
public sealed class TokenFuzzTests : IAsyncLifetime
{
    private static readonly Gen<char> HeaderCharacters = Gen.Frequency((3, Gen.Char['!', '~']), (1, Gen.OneOf(' ', '\t', '.', ',', '=', '"')));

    private static readonly Gen<string> Values = Gen.Frequency(
        (2, Gen.OneOf(
            "null", "true", "\"\"", "[]", "{}", "-1", "0", "1e999", "1e400", "9223372036854775808", "9999999999", "0.5", "\"RS256\"", "\"none\"", "\"HS256\"", "\"main\"",
            $"\"{SigningAuthority.AppId}\"", $"[\"{SigningAuthority.AppId}\"]", $"\"{SigningAuthority.Issuer}\"", $"\"{SigningAuthority.ServiceUrl}\"")),
        (1, Gen.String.Select(text => JsonSerializer.Serialize(text))),
        (1, Gen.Long.Select(number => number.ToString(CultureInfo.InvariantCulture))));

    private static readonly Gen<string> Names = Gen.Frequency(
        (5, Gen.OneOf("alg", "kid", "typ", "crit", "cty", "enc", "zip", "b64", "x5c", "jwk", "iss", "aud", "exp", "nbf", "iat", "serviceurl", "sub", "ver", "appid")),
        (1, Gen.String[1, 5]));

    private SigningAuthority authority = null!;
    private BotHost host = null!;

    public async ValueTask InitializeAsync()
    {
        authority = await SigningAuthority.StartAsync();
        host = await BotHost.StartAsync(authority);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Fact]
    public Task Any_text_as_header_is_refused() =>
        Fuzz.HoldsAsync(HeaderCharacters.Array[0, 300].Select(string.Concat), async header => (await PostAsync(header)).ShouldBe(HttpStatusCode.Unauthorized));

    [Fact]
    public Task Any_text_as_token_is_refused() =>
        Fuzz.HoldsAsync(HeaderCharacters.Array[0, 300].Select(string.Concat), async token => (await PostAsync($"Bearer {token}")).ShouldBe(HttpStatusCode.Unauthorized));

    [Fact]
    public Task A_token_with_any_change_to_its_text_passes_only_when_what_was_signed_is_unchanged()
    {
        var good = LongLived().ToString();
        var changes = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 40], HeaderCharacters.Array[0, 10].Select(string.Concat))
            .Select((at, length, text) => good[..at] + text + good[Math.Min(at + length, good.Length)..]);
        return Fuzz.HoldsAsync(changes, async token =>
        {
            if (await PostAsync($"Bearer {token}") == HttpStatusCode.OK)
                SignedPart(token).ShouldBe(SignedPart(good));
        });
    }

    [Fact]
    public Task A_signed_token_with_any_header_and_claims_passes_only_when_it_is_meant_for_this_bot()
    {
        var changes = Gen.Select(Gen.Bool, Names, Values).List[1, 4];
        return Fuzz.HoldsAsync(changes, async list =>
        {
            var token = LongLived();
            foreach (var (isHeader, name, value) in list)
                (isHeader ? token.Header : token.Payload)[name] = JsonNode.Parse(value);
            if (await PostAsync($"Bearer {token}") == HttpStatusCode.OK)
                IsMeantForThisBot(token).ShouldBeTrue($"{token.Header} {token.Payload}");
        }, share: 2);
    }

    private static string SignedPart(string token) => token[..token.LastIndexOf('.')];

    private static bool IsMeantForThisBot(TestToken token) =>
        Is(token.Header["alg"], "RS256") && Is(token.Header["kid"], "main") && !token.Header.ContainsKey("crit")
        && Is(token.Payload["iss"], SigningAuthority.Issuer)
        && (Is(token.Payload["aud"], SigningAuthority.AppId) || (token.Payload["aud"] is JsonArray all && all.Any(one => Is(one, SigningAuthority.AppId))))
        && Is(token.Payload["serviceurl"], SigningAuthority.ServiceUrl)
        && token.Payload.ContainsKey("exp") && token.Payload.ContainsKey("nbf");

    private static bool Is(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue(out string? found) && found == text;

    private TestToken LongLived() => authority.Token().With(token => token.Payload["exp"] = authority.Now().AddDays(7).ToUnixTimeSeconds());

    private async Task<HttpStatusCode> PostAsync(string authorization)
    {
        using var response = await host.PostAsync(Incoming.Message(), authorization);
        ((int)response.StatusCode).ShouldBeOneOf(200, 401, 403);
        while (host.Logs.Lines.TryDequeue(out var line))
            (line.Level >= LogLevel.Error).ShouldBeFalse(line.Text);
        return response.StatusCode;
    }
}

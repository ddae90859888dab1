using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Tokens;

namespace CommsBot.Simulation.Tests;

/// <summary>The tokens that come with activities can be checked with the published keys, and bad ones can be made.</summary>
public sealed class ChannelTokenTests : SimulatorTest
{
    [Fact]
    public async Task Activities_come_with_a_token_that_the_published_keys_prove()
    {
        var ann = Teams.AddPerson("Ann");
        await ann.SaysAsync("hi");
        await ann.SaysAsync("hi again");

        var token = Bot.Tokens[0]!.Parameter!;
        Bot.Tokens[1]!.Parameter.ShouldBe(token, "a good token is used until it nears its end");
        (await IsProvenAsync(token)).ShouldBeTrue();
        var claims = Claims(token);
        claims.GetProperty("iss").GetString().ShouldBe("https://api.botframework.com");
        claims.GetProperty("aud").GetString().ShouldBe(Teams.Bot.AppId);
        claims.GetProperty("serviceurl").GetString().ShouldBe(Bot.Received[0].GetProperty("serviceUrl").GetString());
    }

    [Fact]
    public async Task Keys_carry_endorsements_and_can_be_rolled_over()
    {
        var before = Teams.ChannelTokens.Mint();
        Teams.ChannelTokens.Keys.Add(new SigningKey("not-endorsed"));
        Teams.ChannelTokens.Keys.RollOver();
        var after = Teams.ChannelTokens.Mint();

        var keys = (await KeysAsync()).ToDictionary(key => key.GetProperty("kid").GetString()!);
        keys.Count.ShouldBe(3);
        keys[Teams.ChannelTokens.Keys.Current.KeyId].GetProperty("endorsements").EnumerateArray().Select(e => e.GetString()).ShouldContain("msteams");
        keys["not-endorsed"].TryGetProperty("endorsements", out _).ShouldBeFalse();
        (await IsProvenAsync(before)).ShouldBeTrue();
        (await IsProvenAsync(after)).ShouldBeTrue();

        Teams.ChannelTokens.Keys.RetireOld();
        (await IsProvenAsync(before)).ShouldBeFalse();
        (await IsProvenAsync(after)).ShouldBeTrue();
    }

    [Fact]
    public async Task Bad_tokens_are_bad_in_just_the_way_asked_for()
    {
        var tokens = Teams.ChannelTokens;
        Claims(tokens.Mint(t => t with { Audience = null })).TryGetProperty("aud", out _).ShouldBeFalse();
        Claims(tokens.Mint(t => t with { Expires = DateTimeOffset.UnixEpoch })).GetProperty("exp").GetInt64().ShouldBe(0);
        Header(tokens.Mint(t => t with { Algorithm = "none" })).GetProperty("alg").GetString().ShouldBe("none");
        tokens.Mint(t => t with { Algorithm = "none" }).ShouldEndWith(".");
        (await IsProvenAsync(tokens.Mint(t => t with { Key = SigningKey.Unpublished(), KeyId = tokens.Keys.Current.KeyId }))).ShouldBeFalse();

        var confused = tokens.Mint(t => t with { Algorithm = "HS256" }).Split('.');
        var secret = Encoding.ASCII.GetBytes(tokens.Keys.Current.Rsa.ExportSubjectPublicKeyInfoPem());
        confused[2].ShouldBe(Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(confused[0] + "." + confused[1]))));
    }

    private async Task<bool> IsProvenAsync(string token)
    {
        var kid = Header(token).GetProperty("kid").GetString();
        var key = (await KeysAsync()).FirstOrDefault(candidate => candidate.GetProperty("kid").GetString() == kid);
        if (key.ValueKind == JsonValueKind.Undefined)
            return false;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Decode(key, "n"), Exponent = Decode(key, "e") });
        var parts = token.Split('.');
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private async Task<List<JsonElement>> KeysAsync()
    {
        using var http = new HttpClient();
        var metadata = await JsonOf(await http.GetAsync(Teams.OpenIdMetadataUrl, TestContext.Current.CancellationToken));
        metadata.GetProperty("issuer").GetString().ShouldBe("https://api.botframework.com");
        var keys = await JsonOf(await http.GetAsync(metadata.GetProperty("jwks_uri").GetString(), TestContext.Current.CancellationToken));
        return [.. keys.GetProperty("keys").EnumerateArray()];
    }

    private static JsonElement Header(string token) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]));

    private static JsonElement Claims(string token) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));

    private static byte[] Decode(JsonElement key, string member) => Base64Url.DecodeFromChars(key.GetProperty(member).GetString());
}

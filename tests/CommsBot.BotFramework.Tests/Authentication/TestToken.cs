using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>A JWT put together by hand, so that every part of it can be wrong.</summary>
internal sealed class TestToken(TestKey key)
{
    public TestKey Key => key;
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = key.Id, ["typ"] = "JWT" };
    public JsonObject Payload { get; } = [];

    /// <summary>Changes the payload's text before it is signed.</summary>
    public Func<string, string> Write { get; set; } = payload => payload;

    /// <summary>Takes the place of the signature that belongs here.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = data => key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public TestToken With(Action<TestToken> change)
    {
        change(this);
        return this;
    }

    public override string ToString()
    {
        var signed = $"{Encode(Header.ToJsonString())}.{Encode(Write(Payload.ToJsonString()))}";
        return $"{signed}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));
}

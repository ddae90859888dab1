using System.Collections.Concurrent;
using System.Security.Cryptography;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Entra;

/// <summary>Codes and refresh tokens in circulation. A code works once; a refresh token until it is revoked.</summary>
internal sealed class Grants
{
    private readonly ConcurrentDictionary<string, Grant> codes = new();
    private readonly ConcurrentDictionary<string, Grant> refreshTokens = new();
    private readonly ConcurrentDictionary<string, string> ended = new();

    internal string NewCode(Grant grant) => Keep(codes, "0.A", grant);

    internal string NewRefreshToken(Grant grant) => Keep(refreshTokens, "1.R", grant);

    internal Grant? TakeCode(string code) => codes.TryRemove(code, out var grant) ? grant : null;

    internal Grant? FindRefreshToken(string token) => refreshTokens.GetValueOrDefault(token);

    /// <summary>In Entra's words why a refresh token is worth nothing.</summary>
    internal string WhyNot(string token) => ended.GetValueOrDefault(token, "AADSTS9002313: Invalid request. Request is malformed or invalid.");

    internal void End(Person person, string why)
    {
        foreach (var (token, grant) in refreshTokens)
        {
            if (grant.Person == person && refreshTokens.TryRemove(token, out _))
                ended[token] = why;
        }
    }

    private static string Keep(ConcurrentDictionary<string, Grant> grants, string prefix, Grant grant)
    {
        var key = prefix + RandomNumberGenerator.GetHexString(48);
        grants[key] = grant;
        return key;
    }
}

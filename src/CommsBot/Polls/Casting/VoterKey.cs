using System.Security.Cryptography;
using CommsBot.Audiences;

namespace CommsBot.Polls.Casting;

/// <summary>
/// Who cast a ballot, as far as its table may tell: the person's id in a named poll; in an anonymous one an HMAC of it, which nobody can trace back
/// without the wave's secret, and nobody at all once that is erased.
/// </summary>
internal static class VoterKey
{
    public const int SecretLength = 32;

    /// <param name="secret">The wave's; null where the poll is named.</param>
    public static byte[] Of(PersonId person, ReadOnlySpan<byte> secret)
    {
        var id = person.Value.ToByteArray(bigEndian: true);
        return secret.IsEmpty ? id : HMACSHA256.HashData(secret, id);
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommsBot.Polls.Casting;

/// <summary>The keys of anonymous ballots: one for each wave, of 32 random bytes, in the database only as ciphertext.</summary>
internal sealed class WaveSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CommsBot.Polls.WaveSecret");

    public byte[] CreateProtected() => protector.Protect(RandomNumberGenerator.GetBytes(VoterKey.SecretLength));

    public byte[] Open(byte[] secret) => protector.Unprotect(secret);
}

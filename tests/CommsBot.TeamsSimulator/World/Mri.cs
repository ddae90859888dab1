using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CommsBot.Simulation.World;

/// <summary>
/// The ids by which a bot knows people: <c>29:</c> and something opaque that differs from bot to bot. They are computed
/// from the Entra id and back, so that a hundred thousand people need no table of them.
/// </summary>
internal sealed class Mri(string appId)
{
    private const byte ChatSalt = 0x5A;
    private readonly byte[] pad = SHA256.HashData(Encoding.UTF8.GetBytes(appId));

    internal string Of(Guid person) => "29:1" + Opaque(person, 0);

    internal string ChatOf(Guid person) => "a:1" + Opaque(person, ChatSalt);

    internal Guid? PersonOf(string mri) =>
        mri.StartsWith("29:1", StringComparison.Ordinal) && Clear(mri.AsSpan(4), 0) is { } person && Of(person) == mri ? person : null;

    internal Guid? PersonOfChat(string chat) =>
        chat.StartsWith("a:1", StringComparison.Ordinal) && Clear(chat.AsSpan(3), ChatSalt) is { } person && ChatOf(person) == chat ? person : null;

    private Guid? Clear(ReadOnlySpan<char> opaque, byte salt)
    {
        Span<byte> block = stackalloc byte[32];
        if (opaque.Length != 43 || Base64Url.DecodeFromChars(opaque, block, out _, out var length) != OperationStatus.Done || length != 32)
            return null;
        for (var i = 0; i < 16; i++)
            block[i] ^= (byte)(pad[i] ^ salt);
        return new Guid(block[..16]);
    }

    private string Opaque(Guid person, byte salt)
    {
        Span<byte> block = stackalloc byte[32];
        person.TryWriteBytes(block);
        var halves = MemoryMarshal.Cast<byte, ulong>(block);
        halves[2] = (halves[0] + salt) * 0x9E3779B97F4A7C15;
        halves[3] = (halves[1] ^ halves[2]) * 0xC2B2AE3D27D4EB4F;
        for (var i = 0; i < 32; i++)
            block[i] ^= (byte)(pad[i] ^ salt);
        return Base64Url.EncodeToString(block);
    }
}

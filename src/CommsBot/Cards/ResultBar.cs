using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.IO.Hashing;
using CommsBot.AdaptiveCards;

namespace CommsBot.Cards;

/// <summary>
/// A thin, rounded result bar. It is a small picture inside the card, because a filled column is never thinner than 32 px in some
/// clients; the track is translucent, so that it suits light, dark and high contrast.
/// </summary>
internal static class ResultBar
{
    private const int Width = 800;
    private const int Height = 16;
    private const uint Mine = 0x7B7FE0FF;
    private const uint Others = 0x9A9AB0FF;
    private const uint Track = 0x88868646;

    private static readonly ConcurrentDictionary<(int Percent, uint Fill), string> Pictures = new();

    /// <param name="percent">How much of the bar is filled, 0 to 100.</param>
    /// <param name="isMine">Whether it shows the viewer's own answer, which stands out.</param>
    /// <param name="altText">The bar in words.</param>
    public static AdaptiveImage Create(int percent, bool isMine, string altText) =>
        new(Pictures.GetOrAdd((Math.Clamp(percent, 0, 100), isMine ? Mine : Others), Draw), altText)
        {
            Size = AdaptiveImageSize.Stretch,
            Spacing = AdaptiveSpacing.Small,
        };

    private static string Draw((int Percent, uint Fill) bar)
    {
        // Any answer at all is visible as a dot.
        var filled = bar.Percent == 0 ? 0 : Math.Max(Height, Width * bar.Percent / 100);
        var rows = new byte[Height * (1 + (Width * 4))];
        for (var y = 0; y < Height; y++)
        {
            var row = rows.AsSpan(y * (1 + (Width * 4)) + 1);
            for (var x = 0; x < Width; x++)
            {
                var colour = IsInPill(x, y, filled) ? bar.Fill : IsInPill(x, y, Width) ? Track : 0;
                BinaryPrimitives.WriteUInt32BigEndian(row[(x * 4)..], colour);
            }
        }

        return "data:image/png;base64," + Convert.ToBase64String(Png(rows));
    }

    private static bool IsInPill(int x, int y, int length)
    {
        if (length == 0)
            return false;

        const double radius = Height / 2.0;
        var centre = Math.Clamp(x + 0.5, radius, length - radius);
        return Math.Pow(x + 0.5 - centre, 2) + Math.Pow(y + 0.5 - radius, 2) <= radius * radius;
    }

    /// <summary>8-bit RGBA, each row led by filter type 0 (https://www.w3.org/TR/png-3).</summary>
    private static byte[] Png(byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        header[8] = 8;
        header[9] = 6;
        WriteChunk(png, "IHDR"u8, header);

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(rows);
        WriteChunk(png, "IDAT"u8, packed.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);

        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}

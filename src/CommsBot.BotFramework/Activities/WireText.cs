using System.Text.Unicode;

namespace CommsBot.BotFramework.Activities;

// Clients cut texts in the middle of an emoji, which leaves half a surrogate pair behind. As \u escapes such halves pass the parser and throw
// in whoever reads the string later, so they are replaced before anything is parsed.
internal static class WireText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        if (!Utf8.IsValid(json))
            throw new ActivityFormatException("The body is not UTF-8.");
        return json.IndexOf("\\u"u8) < 0 ? json : ReplaceHalves(json);
    }

    private static ReadOnlySpan<byte> ReplaceHalves(ReadOnlySpan<byte> json)
    {
        byte[]? copy = null;
        for (var i = json.IndexOf((byte)'\\'); i < json.Length - 1;)
        {
            if (Escape(json, i) is not { } unit)
            {
                i += json[i] == '\\' ? 2 : 1;
                continue;
            }
            if (char.IsHighSurrogate(unit) && Escape(json, i + 6) is { } next && char.IsLowSurrogate(next))
            {
                i += 12;
                continue;
            }
            if (char.IsSurrogate(unit))
                "FFFD"u8.CopyTo((copy ??= json.ToArray()).AsSpan(i + 2));
            i += 6;
        }
        return copy ?? json;
    }

    // The UTF-16 unit of a \uXXXX escape that starts here.
    private static char? Escape(ReadOnlySpan<byte> json, int start)
    {
        if (start + 6 > json.Length || json[start] != '\\' || json[start + 1] != 'u')
            return null;
        var unit = 0;
        foreach (var digit in json.Slice(start + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return null;
            unit = (unit << 4) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return (char)unit;
    }
}

using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CommsBot.Simulation.Validation;

/// <summary>The size of a message as Teams counts it: UTF-16, embedded pictures left out.</summary>
internal static class MessageSize
{
    internal const int MostUtf16Bytes = 100 * 1024;

    internal static bool IsTooBig(JsonElement activity)
    {
        var raw = JsonMarshal.GetRawUtf8Value(activity);
        // A UTF-8 byte is at most one UTF-16 unit: most messages are known to be small without counting.
        return raw.Length * 2 > MostUtf16Bytes && Count(raw) * 2 > MostUtf16Bytes;
    }

    private static int Count(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw);
        var characters = 0;
        while (reader.Read())
        {
            characters++;
            var value = reader.ValueSpan;
            if (reader.TokenType is JsonTokenType.String && value.StartsWith("data:image/"u8))
                continue;
            characters += reader.ValueIsEscaped ? reader.GetString()!.Length : Encoding.UTF8.GetCharCount(value);
        }
        return characters;
    }
}

using System.Text;
using System.Text.Json;
using CommsBot.BotFramework.Tests.Activities;
using CsCheck;

namespace CommsBot.BotFramework.Tests.Fuzzing;

/// <summary>Bodies that are activities, nearly activities, and nothing of the kind.</summary>
internal static class Payloads
{
    // What the protocol is made of; random letters alone would hardly ever hit it.
    private static readonly string[] Words =
    [
        "type", "id", "name", "text", "value", "action", "verb", "data", "from", "recipient", "conversation", "isGroup", "tenantId", "channelId", "serviceUrl",
        "timestamp", "entities", "mentioned", "mention", "attachments", "contentType", "content", "channelData", "tenant", "team", "channel", "eventType",
        "membersAdded", "membersRemoved", "reactionsAdded", "replyToId", "suggestedActions", "actions", "semanticAction", "textHighlights", "occurrence",
        "relatesTo", "parameters", "queryOptions", "skip", "messagePayload", "botActivityPreview", "botMessagePreviewAction", "uploadInfo", "deliveryMode",
        "message", "invoke", "event", "conversationUpdate", "installationUpdate", "expectReplies", "adaptiveCard/action", "task/fetch", "composeExtension/query",
        "composeExtension/submitAction", "fileConsent/invoke", "application/search", "application/vnd.microsoft.meetingStart", "Action.Execute", "msteams",
        "__proto__", "$type", "$ref", "Id", "StartTime", "",
    ];

    private static readonly string[] OddScalars =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e999", "-1e-999", "12345678901234567890123456789012345678901234567890", "2147483648", "\"\"", "\" \"",
        "\"\\u0000\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\ud83d\\ude00\"", "\"<at>CommsBot</at>&nbsp;help\"", "\"</at><script>\"", "\"2026-02-30T25:61:61Z\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"true\"", "\"7\"", "\"\u202E\uFFFF\"", "[]", "{}", "[null]", "[[]]", "{\"\":null}",
    ];

    private static readonly byte[][] Samples = [.. Sample.Names.Select(Sample.Read)];

    private static Gen<string> Scalar { get; } = Gen.Frequency(
        (3, Gen.OneOf(OddScalars)), (2, Gen.OneOf(Words).Select(Quote)), (1, Gen.String.Select(Quote)), (1, Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.Serialize(number))));

    private static Gen<string> Name { get; } = Gen.Frequency((9, Gen.OneOf(Words).Select(Quote)), (1, Gen.String.Select(Quote)));

    public static Gen<string> Tree { get; } = Gen.Recursive<string>((depth, inner) => depth >= 6 ? Scalar : Gen.Frequency(
        (3, Scalar),
        (1, inner.Array[0, 5].Select(items => $"[{string.Join(',', items)}]")),
        (3, Gen.Select(Name, inner).Array[0, 8].Select(members => $"{{{string.Join(',', members.Select(member => $"{member.Item1}:{member.Item2}"))}}}"))));

    /// <summary>Random JSON in the protocol's words.</summary>
    /// <param name="fixedMembers">Members that every body has, as JSON; of members given twice the last counts.</param>
    public static Gen<byte[]> Trees(string fixedMembers = "\"x\":1") => Gen.Select(Gen.OneOf("message", "invoke", "event", "conversationUpdate", "x"), Name, Tree, Tree)
        .Select((type, name, value, rest) =>
        {
            var others = rest.StartsWith('{') && rest.Length > 2 ? rest[1..^1] : $"\"text\":{rest}";
            return Encoding.UTF8.GetBytes($$"""{{{others}},{{fixedMembers}},"type":"{{type}}","name":{{name}},"value":{{value}}}""");
        });

    /// <summary>Random bytes, many of them JSON's own letters.</summary>
    public static Gen<byte[]> Noise { get; } = Gen.Frequency((3, Gen.OneOf<byte>("{}[]\",:\\u0123456789dDfF tnl-+.eE"u8.ToArray())), (1, Gen.Byte)).Array[0, 200];

    /// <summary>Samples with values exchanged, and letters lost, doubled and changed.</summary>
    public static Gen<byte[]> Mutants(Func<byte[], byte[]>? prepare = null)
    {
        var samples = Samples.Select(sample => prepare?.Invoke(sample) ?? sample).ToArray();
        return Gen.Select(Gen.OneOf(samples), Change.Array[0, 4]).Select((sample, changes) => changes.Aggregate(sample, (body, change) => change(body)));
    }

    private static Gen<Func<byte[], byte[]>> Change { get; } = Gen.Frequency<Func<byte[], byte[]>>(
        (6, Gen.Select(Gen.Int[0, 100_000], Tree).Select((at, tree) => new Func<byte[], byte[]>(body => ExchangeValue(body, at, tree)))),
        (2, Gen.Select(Gen.Int[0, 100_000], Name).Select((at, name) => new Func<byte[], byte[]>(body => ExchangeName(body, at, name)))),
        (1, Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Select((at, value) => new Func<byte[], byte[]>(body => Splice(body, at, 1, [value])))),
        (1, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 20]).Select((at, count) => new Func<byte[], byte[]>(body => Splice(body, at, count, [])))),
        (1, Gen.Select(Gen.Int[0, 100_000], Gen.OneOf(OddScalars)).Select((at, text) => new Func<byte[], byte[]>(body => Splice(body, at, 0, Encoding.UTF8.GetBytes(text))))));

    private static byte[] ExchangeValue(byte[] body, int at, string tree) => Exchange(body, at, tree, isName: false);

    private static byte[] ExchangeName(byte[] body, int at, string name) => Exchange(body, at, name, isName: true);

    private static byte[] Exchange(byte[] body, int at, string with, bool isName)
    {
        var places = Places(body).Where(place => place.IsName == isName).ToList();
        if (places.Count == 0)
            return body;
        var (start, end, _) = places[at % places.Count];
        return [.. body[..start], .. Encoding.UTF8.GetBytes(with), .. body[end..]];
    }

    // Where names and values stand; nowhere once an earlier change broke the JSON.
    private static List<(int Start, int End, bool IsName)> Places(byte[] body)
    {
        var places = new List<(int, int, bool)>();
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    continue;
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    places.Add((start, start + reader.ValueSpan.Length + 2, true));
                    continue;
                }
                var value = reader;
                value.Skip();
                places.Add((start, (int)value.BytesConsumed, false));
            }
        }
        catch (JsonException)
        {
            places.Clear();
        }
        return places;
    }

    private static byte[] Splice(byte[] body, int at, int count, byte[] with)
    {
        if (body.Length == 0)
            return with;
        var start = at % body.Length;
        return [.. body[..start], .. with, .. body[Math.Min(body.Length, start + count)..]];
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}

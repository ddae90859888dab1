using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CommsBot.Privacy;

/// <summary>All that is stored about a person, as JSON that people can read.</summary>
internal sealed class ExportSubject(IEnumerable<IPersonalData> parts, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<byte[]> RunAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var all = new JsonObject
        {
            ["madeAt"] = clock.GetUtcNow(),
            ["notIncluded"] = "Answers to anonymous polls: nothing stored leads from them to a person once a poll is closed, and before that nobody is to look. "
                + "What other people wrote in their own words is included only where it is about you as a nominee.",
        };
        foreach (var part in parts)
        {
            foreach (var records in await part.ExportAsync(subject, cancellationToken))
                all[records.Name] = records.Rows;
        }

        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(all, Readable);
    }
}

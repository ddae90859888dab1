using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Casting;

/// <summary>The answers of a ballot in few letters: an array for each question, of the options ticked and then the text, as in <c>[[2],[0,101,"mine"],[]]</c>.</summary>
internal static class BallotAnswers
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(IReadOnlyList<QuestionAnswer> answers)
    {
        var bytes = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartArray();
            foreach (var answer in answers)
            {
                json.WriteStartArray();
                foreach (var option in answer.Options)
                    json.WriteNumberValue(option);
                if (answer.Text is { } text)
                    json.WriteStringValue(text);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static IReadOnlyList<QuestionAnswer> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(answer => new QuestionAnswer(
                [.. answer.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Number).Select(v => v.GetInt32())],
                answer.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()).FirstOrDefault())),
        ];
    }
}

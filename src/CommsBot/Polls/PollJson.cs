using System.Text.Json;
using System.Text.Json.Serialization;
using CommsBot.Audiences;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Telling;

namespace CommsBot.Polls;

/// <summary>What a poll keeps in columns as text.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<PollQuestion>))]
[JsonSerializable(typeof(PollWords))]
[JsonSerializable(typeof(YouSaid))]
internal sealed partial class PollJson : JsonSerializerContext
{
    public static string WriteQuestions(IReadOnlyList<PollQuestion> questions) => JsonSerializer.Serialize(questions, Default.IReadOnlyListPollQuestion);

    public static IReadOnlyList<PollQuestion> ReadQuestions(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListPollQuestion) ?? [];

    public static string WriteWords(PollWords words) => JsonSerializer.Serialize(words, Default.PollWords);

    public static PollWords ReadWords(string json) => JsonSerializer.Deserialize(json, Default.PollWords) ?? throw new JsonException("Words are missing.");

    public static string WriteYouSaid(YouSaid youSaid) => JsonSerializer.Serialize(youSaid, Default.YouSaid);

    public static YouSaid ReadYouSaid(string json) => JsonSerializer.Deserialize(json, Default.YouSaid) ?? throw new JsonException("Words are missing.");
}

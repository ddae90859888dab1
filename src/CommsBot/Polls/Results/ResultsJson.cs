using System.Text.Json;
using System.Text.Json.Serialization;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Frozen results in their column. The questions are the poll's.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FrozenWave))]
internal sealed partial class ResultsJson : JsonSerializerContext
{
    public static string Write(WaveResults results) => JsonSerializer.Serialize(
        new FrozenWave(
            results.Everybody.Respondents,
            results.Everybody.Asked,
            [.. results.Everybody.Questions.Select(Freeze)],
            [.. results.Slices.Select(s => new FrozenSlice(s.Kind.ToString(), s.Name, s.Results.Respondents, [.. s.Results.Questions.Select(Freeze)]))]),
        Default.FrozenWave);

    /// <summary>The counts alone.</summary>
    public static string WithoutTexts(string json)
    {
        var wave = JsonSerializer.Deserialize(json, Default.FrozenWave) ?? throw new JsonException("Results are missing.");
        return JsonSerializer.Serialize(wave with { Questions = [.. wave.Questions.Select(q => q with { Texts = null })] }, Default.FrozenWave);
    }

    public static WaveResults Read(string json, IReadOnlyList<PollQuestion> questions)
    {
        var wave = JsonSerializer.Deserialize(json, Default.FrozenWave) ?? throw new JsonException("Results are missing.");
        return new WaveResults(
            new PollResults(wave.Respondents, wave.Asked, Thaw(wave.Questions)),
            [.. (wave.Slices ?? []).Select(s => new PollSlice(Enum.Parse<SliceKind>(s.Kind), s.Name, new PollResults(s.Respondents, null, Thaw(s.Questions))))]);

        IReadOnlyList<QuestionResult> Thaw(IReadOnlyList<FrozenQuestion> frozen) =>
            [.. frozen.Select((f, i) => new QuestionResult(questions[i], f.Respondents, f.Counts ?? [], f.Texts ?? []) { IsHidden = f.IsHidden })];
    }

    private static FrozenQuestion Freeze(QuestionResult result) => new(
        result.Respondents, result.Counts.Count == 0 ? null : new(result.Counts), result.Texts.Count == 0 ? null : [.. result.Texts], result.IsHidden);
}

internal sealed record FrozenWave(int Respondents, int? Asked, IReadOnlyList<FrozenQuestion> Questions, IReadOnlyList<FrozenSlice>? Slices);

internal sealed record FrozenSlice(string Kind, string Name, int Respondents, IReadOnlyList<FrozenQuestion> Questions);

internal sealed record FrozenQuestion(int Respondents, Dictionary<int, int>? Counts, IReadOnlyList<string>? Texts, bool IsHidden);

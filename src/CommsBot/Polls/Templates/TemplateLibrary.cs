using System.Text.Json;
using System.Text.Json.Serialization;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Templates;

/// <summary>The ready polls that ship with the product.</summary>
internal static class TemplateLibrary
{
    public static IReadOnlyList<PollTemplate> All { get; } = Read();

    /// <returns>Null for one that this version no longer has.</returns>
    public static PollTemplate? Find(string? id) => All.FirstOrDefault(t => t.Id == id);

    private static List<PollTemplate> Read()
    {
        var assembly = typeof(TemplateLibrary).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.Contains(".Polls.Templates.", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize(stream, TemplateJson.Default.TemplateFile) ?? throw new JsonException($"{name} is empty.");
        });
        return [.. files.OrderBy(f => f.Order).Select(f => f.ToTemplate())];
    }
}

/// <summary>A poll to start from.</summary>
/// <param name="Id">Kept for good.</param>
/// <param name="Name">What it is called where it is chosen, and its title.</param>
/// <param name="Hint">What it is good for, and how often.</param>
internal sealed record PollTemplate(string Id, PollWords Name, PollWords Hint, PollRules Rules, IReadOnlyList<PollQuestion> Questions);

/// <summary>A file of this folder; words by language name.</summary>
internal sealed record TemplateFile(
    string Id, int Order, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Hint, PollRules Rules, IReadOnlyList<TemplateQuestion> Questions)
{
    public PollTemplate ToTemplate() => new(Id, new PollWords(Name), new PollWords(Hint), Rules, [.. Questions.Select(q => q.ToQuestion())]);
}

internal sealed record TemplateQuestion(QuestionKind Kind, IReadOnlyDictionary<string, string> Text)
{
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Choices { get; init; }

    public bool IsOptional { get; init; }

    public bool HasNone { get; init; }

    public bool HasOther { get; init; }

    public PollQuestion ToQuestion() => new()
    {
        Kind = Kind,
        Text = new PollWords(Text),
        Choices = [.. (Choices ?? []).Select(c => new PollWords(c))],
        IsRequired = !IsOptional,
        HasNone = HasNone,
        HasOther = HasOther,
    };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class TemplateJson : JsonSerializerContext;

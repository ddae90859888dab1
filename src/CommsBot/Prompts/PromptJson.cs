using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.Prompts;

/// <summary>Texts in their column, and the library's files.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<PromptText>))]
[JsonSerializable(typeof(PromptContent))]
[JsonSerializable(typeof(LibraryFile))]
internal sealed partial class PromptJson : JsonSerializerContext
{
    public static string WriteTexts(IReadOnlyList<PromptText> texts) => JsonSerializer.Serialize(texts, Default.IReadOnlyListPromptText);

    public static string WriteContent(PromptContent content) => JsonSerializer.Serialize(content, Default.PromptContent);

    public static PromptContent? ReadContent(string json) => JsonSerializer.Deserialize(json, Default.PromptContent);

    public static IReadOnlyList<PromptText> ReadTexts(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListPromptText) ?? [];
}

/// <summary>A file of <c>Library/</c>.</summary>
internal sealed record LibraryFile(PromptTheme Theme, IReadOnlyList<LibraryPrompt> Prompts);

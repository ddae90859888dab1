using System.Text.Json;

namespace CommsBot.Prompts;

/// <summary>The prompts that ship with the product, by theme, in the order of their files.</summary>
internal static class PromptLibrary
{
    private static readonly Dictionary<PromptTheme, IReadOnlyList<LibraryPrompt>> ByTheme = Read();

    private static readonly Dictionary<string, LibraryPrompt> ById = ByTheme.Values.SelectMany(p => p).ToDictionary(p => p.Id);

    public static IReadOnlyList<LibraryPrompt> Of(PromptTheme theme) => ByTheme[theme];

    /// <returns>Null for one that this version no longer has.</returns>
    public static LibraryPrompt? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>
    /// Whose turn it is: the first that was never used or, when all were, the one used longest ago. So nothing repeats before all were used, also
    /// when a later version has more.
    /// </summary>
    /// <param name="used">What was used so far, the oldest first.</param>
    public static LibraryPrompt Next(PromptTheme theme, IReadOnlyList<string> used)
    {
        var lastUse = used.Select((id, index) => (id, index)).ToLookup(u => u.id, u => u.index);
        return Of(theme).MinBy(p => lastUse[p.Id].DefaultIfEmpty(-1).Max())!;
    }

    private static Dictionary<PromptTheme, IReadOnlyList<LibraryPrompt>> Read()
    {
        var assembly = typeof(PromptLibrary).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.Contains(".Prompts.Library.", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize(stream, PromptJson.Default.LibraryFile) ?? throw new JsonException($"{name} is empty.");
        });
        return files.ToDictionary(f => f.Theme, f => f.Prompts);
    }
}

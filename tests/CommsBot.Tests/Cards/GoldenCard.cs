using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommsBot.AdaptiveCards;
using Shouldly;

namespace CommsBot.Tests.Cards;

/// <summary>
/// Compares a card with its golden file in Cards/Golden. <c>UPDATE_GOLDENS=1</c> rewrites the files, and their diff is the review.
/// </summary>
internal static class GoldenCard
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card with a stand-in for an id that is another one in every run.</summary>
    public static AdaptiveCard With(this AdaptiveCard card, object id, string standIn) =>
        AdaptiveCard.Parse(card.ToJson().Replace(id.ToString()!, standIn, StringComparison.Ordinal));

    public static void ShouldMatch(AdaptiveCard card, string name, [CallerFilePath] string caller = "") =>
        ShouldMatch(JsonSerializer.Serialize(card.ToJsonElement(), Readable) + "\n", name + ".json", caller);

    /// <summary>The same for what is no card, such as a post's HTML.</summary>
    public static void ShouldMatch(string actual, string fileName, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(FolderOf(caller), fileName);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
            File.WriteAllText(file, actual);

        File.Exists(file).ShouldBeTrue($"{fileName} is missing: run the tests with UPDATE_GOLDENS=1 and review it.");
        actual.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>Of the project that the caller stands in, however deep.</summary>
    private static string FolderOf(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!Directory.Exists(Path.Combine(folder, "Cards", "Golden")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "Cards", "Golden");
    }
}

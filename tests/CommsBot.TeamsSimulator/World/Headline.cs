using System.Collections.Concurrent;
using System.Text.Json;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.World;

/// <summary>What a notification of a message says. Equal ones are kept once, as a nudge goes to a hundred thousand people.</summary>
internal sealed class Headline
{
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<string, string> known = new();

    internal string Of(JsonElement message)
    {
        var text = NotEmpty(message.Text("summary"u8)) ?? NotEmpty(message.Text("text"u8)) ?? NotEmpty(message.Text("subject"u8))
            ?? message.Items("attachments"u8).Select(attachment => attachment.Member("content"u8)).OfType<JsonElement>().Select(FirstWords).FirstOrDefault() ?? "";
        if (known.TryGetValue(text, out var kept))
            return kept;
        return known.Count < MostKept ? known.GetOrAdd(text, text) : text;
    }

    private static string? FirstWords(JsonElement card)
    {
        if (card.Text("type"u8) == "TextBlock")
            return card.Text("text"u8);
        foreach (var child in card.Items("body"u8).Concat(card.Items("items"u8)).Concat(card.Items("columns"u8)))
        {
            if (FirstWords(child) is { } words)
                return words;
        }
        return null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

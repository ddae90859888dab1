using System.Text.Json;
using CommsBot.AdaptiveCards;

namespace CommsBot.Teams;

/// <summary>A tap on a card: the action's data with the inputs merged in, as the client sent them - so nothing in it is to be trusted.</summary>
internal sealed record CardActionRequest(TeamsTurn Turn, JsonElement Data)
{
    public string? Text(string name) =>
        TryGet(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public int? Number(string name) =>
        TryGet(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out value);
    }
}

/// <summary>A card verb and the feature that answers it.</summary>
internal sealed record CardActionRoute(string Verb, Func<IServiceProvider, CardActionRequest, CancellationToken, Task<CardActionAnswer>> RunAsync)
{
    /// <summary>Whether the log must not tell who tapped, and where.</summary>
    public bool IsUnlogged { get; init; }
}

/// <summary>What the person gets for a tap: the card as it stands now, or a sentence beside the card that was tapped.</summary>
internal abstract record CardActionAnswer
{
    public sealed record Show(AdaptiveCard Card) : CardActionAnswer;

    public sealed record Say(string Sentence) : CardActionAnswer;
}

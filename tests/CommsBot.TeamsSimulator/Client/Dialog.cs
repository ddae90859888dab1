using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Client;

/// <summary>A dialog (task module) that is open for a person.</summary>
public sealed record Dialog
{
    /// <summary>Title in its frame.</summary>
    public string? Title { get; init; }

    /// <summary>The card in it.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>The page in it.</summary>
    public string? Url { get; init; }

    /// <summary>All words of its card, in reading order.</summary>
    public string CardText => SeenMessage.TextOf(Card);

    internal Whereabouts Where { get; init; }

    /// <summary>The command of a message extension that opened it; null when a card did.</summary>
    internal string? CommandId { get; init; }

    internal string? CommandContext { get; init; }

    internal SeenMessage? About { get; init; }
}

using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Client;

/// <summary>What a person sees right after a tap.</summary>
public sealed record TapResult
{
    /// <summary>The bot's answer.</summary>
    public required BotAnswer Answer { get; init; }

    /// <summary>The card that the answer brought: the person sees it from now on in place of the old one.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>A short message shown for a moment.</summary>
    public string? Toast { get; init; }

    /// <summary>A dialog that opened.</summary>
    public Dialog? Dialog { get; init; }

    /// <summary>Cards that a message extension puts into the compose box or lists.</summary>
    public IReadOnlyList<JsonElement> Attachments { get; init; } = [];

    /// <summary>"Something went wrong", and why; null when all is well.</summary>
    public string? WentWrong { get; init; }

    /// <summary>All words of the card that came, in reading order.</summary>
    public string CardText => World.SeenMessage.TextOf(Card);
}

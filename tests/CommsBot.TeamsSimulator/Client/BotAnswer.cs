using System.Text.Json;

namespace CommsBot.Simulation.Client;

/// <summary>What the bot answered to an activity.</summary>
public sealed record BotAnswer
{
    /// <summary>HTTP status of the last attempt; 0 when there was none: too late, or no connection.</summary>
    public required int Status { get; init; }

    /// <summary>The JSON body, if any.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The body as it came.</summary>
    public string RawBody { get; init; } = "";

    /// <summary>Why there is no answer.</summary>
    public string? Problem { get; init; }

    /// <summary>How long the last attempt took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How often the activity was posted; 0 when Teams does not show such an activity to the bot.</summary>
    public int Attempts { get; init; }

    /// <summary>The activity that was posted.</summary>
    public JsonElement Activity { get; init; }

    /// <summary>Whether the bot took the activity.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    internal static BotAnswer NotForTheBot { get; } = new() { Status = 0, Problem = "Teams shows a bot only messages that mention it." };

    internal ReadOnlyMemory<byte> Raw { get; init; }
}

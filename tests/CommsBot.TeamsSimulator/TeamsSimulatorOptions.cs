using CommsBot.Simulation.Limits;

namespace CommsBot.Simulation;

/// <summary>How a simulator starts. Every default is fit for a test.</summary>
public sealed record TeamsSimulatorOptions
{
    /// <summary>Port for plain HTTP (Connector, Graph, metadata, control); 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Port for TLS (login authority); 0 takes a free one.</summary>
    public int TlsPort { get; init; }

    /// <summary>The bot's app id.</summary>
    public string AppId { get; init; } = "6f2c1d58-4b7e-4a39-9c1f-2d8e5b7a9c10";

    /// <summary>The bot's name in Teams.</summary>
    public string AppName { get; init; } = "CommsBot";

    /// <summary>The tenant in which everybody lives.</summary>
    public string TenantId { get; init; } = "0d7f4c2e-91b3-4e58-8a6d-3f5c7e9b1a24";

    /// <summary>The bot's client secret.</summary>
    public string ClientSecret { get; init; } = "simulated-secret";

    /// <summary>The bot's messaging endpoint. May be set later through <c>Bot.Endpoint</c>.</summary>
    public Uri? BotEndpoint { get; init; }

    /// <summary>Reaches the bot without a socket, for a bot in a test host.</summary>
    public HttpMessageHandler? BotHandler { get; init; }

    /// <summary>The <c>iss</c> of tokens that Teams sends to the bot.</summary>
    public string ChannelIssuer { get; init; } = "https://api.botframework.com";

    /// <summary>How long Teams waits for the bot's answer.</summary>
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often Teams repeats an activity, with the same id, whose answer was late or 5xx. Real Teams does it at times.</summary>
    public int Redeliveries { get; init; }

    /// <summary>Whether messages without a mention of the bot reach it in channels and group chats, as with resource-specific consent.</summary>
    public bool DeliversUnmentioned { get; init; }

    /// <summary>The rate limits that apply; null for none.</summary>
    public RateLimits? Limits { get; init; }

    /// <summary>What is kept of delivered messages.</summary>
    public MessageRetention Retention { get; init; }

    /// <summary>How long minted Entra tokens live.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The clock of tokens, limits and messages.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>What is kept of delivered messages.</summary>
public enum MessageRetention
{
    /// <summary>Everything: what people see can be asked.</summary>
    Contents,

    /// <summary>Only that and when they arrived, with a digest: for load tests.</summary>
    LedgerOnly,
}

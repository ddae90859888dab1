using System.ComponentModel.DataAnnotations;

namespace CommsBot.BotFramework.Connector;

/// <summary>How patiently the Connector is called; section <c>Bot:Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>The section these options are bound from.</summary>
    public const string SectionName = "Bot:Connector";

    /// <summary>How often a call that was refused for the moment (412, 429, 502, 503, 504) is repeated. Default: 3.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first retry, doubled for each further one, with jitter. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before a retry. When the service asks for more, the call fails at once and says so. Default: 20 seconds.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one attempt may take. Default: 20 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);
}

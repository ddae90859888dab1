using System.ComponentModel.DataAnnotations;

namespace CommsBot.Graph;

/// <summary>Section <c>Graph</c>: calls to Microsoft Graph in the bot's own name, with the credential of section <c>Bot</c>.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Whether Graph is used at all. Default: false; then everything is known from Teams alone.</summary>
    public bool Enabled { get; init; }

    /// <summary>Address with version, such as <c>https://graph.microsoft.com/v1.0</c>; https, or http on loopback. Default: by <c>Bot:Cloud</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether people without the bot get it installed from the organisation's catalogue when there is something for them. Default: true.</summary>
    public bool InstallApp { get; init; } = true;

    /// <summary>The id in the app's manifest. Default: <c>Bot:AppId</c>.</summary>
    public string? ManifestId { get; init; }

    /// <summary>How often a call is made at most when Graph is busy or out of reach. Default: 5.</summary>
    [Range(1, 10)]
    public int MostAttempts { get; init; } = 5;

    /// <summary>The longest wait between two attempts; what asks for a longer one is given up for now. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most calls under way at once while people are read. Default: 8.</summary>
    [Range(1, 50)]
    public int MostAtOnce { get; init; } = 8;
}

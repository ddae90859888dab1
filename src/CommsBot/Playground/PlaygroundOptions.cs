using System.ComponentModel.DataAnnotations;

namespace CommsBot.Playground;

/// <summary>How local mode brings its pretend Teams, the Microsoft 365 Agents Playground. Read from the section "Playground", in Development only.</summary>
internal sealed record PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>Whether the Playground starts next to the bot. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The local port of the Playground's page. Default: 56150.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 56150;

    /// <summary>Folder of an installed @microsoft/m365agentsplayground package. Default: none, npx fetches the package once.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>How long the Playground may take until it answers; the first start downloads it. Default: 3 minutes.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(3);
}

using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;

namespace CommsBot.Campaigns;

/// <summary>A prompt or poll as its owner's cards show it, in one language.</summary>
internal sealed record CampaignFace
{
    /// <summary>The kind's emoji and name, as on all its cards.</summary>
    public required string Icon { get; init; }

    public required string Kind { get; init; }

    /// <summary>Under the header while it is being made.</summary>
    public required string MakingSubtitle { get; init; }

    /// <summary>Its title or first words, not escaped.</summary>
    public required string Words { get; init; }

    /// <summary>Further lines of the overview, escaped.</summary>
    public IReadOnlyList<AdaptiveFact> Facts { get; init; } = [];

    /// <summary>What of the subject itself can be changed now.</summary>
    public IReadOnlyList<CampaignEdit> Edits { get; init; } = [];

    /// <summary>Why it cannot go out as it stands, in a sentence that says what to do; null when nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>Those that it has words in.</summary>
    public required IReadOnlyList<CultureInfo> Languages { get; init; }

    /// <summary>Leads to all that the owner has of this kind.</summary>
    public required CampaignEdit List { get; init; }
}

/// <summary>A button of the feature's own.</summary>
internal sealed record CampaignEdit(string Title, string Verb, JsonObject? Data = null);

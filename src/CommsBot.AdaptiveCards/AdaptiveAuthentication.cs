namespace CommsBot.AdaptiveCards;

/// <summary>How a person signs in before the card's actions run.</summary>
public sealed record AdaptiveAuthentication
{
    /// <summary>Shown to the person.</summary>
    public string? Text { get; init; }

    /// <summary>The bot's OAuth connection.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>For signing in silently.</summary>
    public AdaptiveTokenExchangeResource? TokenExchangeResource { get; init; }

    /// <summary>Buttons for signing in by hand.</summary>
    public IReadOnlyList<AdaptiveAuthCardButton> Buttons { get; init => field = value ?? []; } = [];
}

/// <summary>For signing in silently.</summary>
/// <param name="Id">Unique id of this exchange.</param>
/// <param name="Uri">Application id URI of the token's audience.</param>
/// <param name="ProviderId">Identity provider.</param>
public sealed record AdaptiveTokenExchangeResource(string Id, string Uri, string ProviderId);

/// <summary>A button for signing in.</summary>
/// <param name="Type">Such as <c>signin</c>.</param>
/// <param name="Value">Address.</param>
/// <param name="Title">Text of the button.</param>
/// <param name="Image">Picture on the button.</param>
public sealed record AdaptiveAuthCardButton(string Type, string Value, string? Title = null, string? Image = null);

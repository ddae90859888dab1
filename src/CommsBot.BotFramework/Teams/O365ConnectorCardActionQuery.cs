using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>The value of <c>actionableMessage/executeAction</c>: a button of an Office 365 connector card.</summary>
public sealed record O365ConnectorCardActionQuery : WireObject
{
    /// <summary>The card's inputs.</summary>
    public string? Body { get; init; }

    /// <summary>The button.</summary>
    public string? ActionId { get; init; }
}

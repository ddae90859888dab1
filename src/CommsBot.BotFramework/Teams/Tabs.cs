using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>The value of <c>tab/fetch</c>: an Adaptive Card tab opens.</summary>
public sealed record TabRequest : WireObject
{
    /// <summary>The tab: <c>{tabEntityId}</c>.</summary>
    public JsonElement? TabContext { get; init; }

    /// <summary>Where it stands: <c>{theme}</c>.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>What a sign-in handed back.</summary>
    public string? State { get; init; }
}

/// <summary>The value of <c>tab/submit</c>: a card in a tab was sent.</summary>
public sealed record TabSubmit : WireObject
{
    /// <summary>The tab: <c>{tabEntityId}</c>.</summary>
    public JsonElement? TabContext { get; init; }

    /// <summary>Where it stands: <c>{theme}</c>.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>The inputs.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>The answer to <c>tab/fetch</c> and <c>tab/submit</c>.</summary>
public sealed record TabResponse : WireObject
{
    /// <summary>What the tab shows.</summary>
    public TabResponsePayload? Tab { get; init; }

    /// <summary>Shows cards, one below the other.</summary>
    public static TabResponse Cards(params IReadOnlyList<JsonElement> cards) => new()
    {
        Tab = new TabResponsePayload { Type = "continue", Value = new TabResponseCards { Cards = [.. cards.Select(card => new TabResponseCard { Card = card })] } },
    };
}

/// <summary>What a tab shows.</summary>
public sealed record TabResponsePayload : WireObject
{
    /// <summary><c>continue</c> or <c>auth</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The cards.</summary>
    public TabResponseCards? Value { get; init; }

    /// <summary>The buttons of <c>auth</c>.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}

/// <summary>The cards of a tab.</summary>
public sealed record TabResponseCards : WireObject
{
    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<TabResponseCard>? Cards { get; init; }
}

/// <summary>One card of a tab.</summary>
public sealed record TabResponseCard : WireObject
{
    /// <summary>The Adaptive Card.</summary>
    public JsonElement? Card { get; init; }
}

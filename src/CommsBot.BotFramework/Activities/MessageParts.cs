using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>A reaction on a message.</summary>
public sealed record MessageReaction : WireObject
{
    /// <summary><c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c> and more over time.</summary>
    public string? Type { get; init; }
}

/// <summary>Buttons under a message that vanish once one is chosen. In Teams: personal chats only, <c>imBack</c> only, six at most.</summary>
public sealed record SuggestedActions : WireObject
{
    /// <summary>Who sees them; null means everybody.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
}

/// <summary>A button outside Adaptive Cards.</summary>
public sealed record CardAction : WireObject
{
    /// <summary>What it does: <c>imBack</c>, <c>messageBack</c>, <c>openUrl</c>, <c>invoke</c>, <c>signin</c>...</summary>
    public string? Type { get; init; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; init; }

    /// <summary>The address of a picture.</summary>
    public string? Image { get; init; }

    /// <summary>What the picture shows.</summary>
    public string? ImageAltText { get; init; }

    /// <summary>The text sent (messageBack).</summary>
    public string? Text { get; init; }

    /// <summary>The text shown in the chat (messageBack).</summary>
    public string? DisplayText { get; init; }

    /// <summary>What goes along: a text or an object.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What only this channel knows.</summary>
    public JsonElement? ChannelData { get; init; }
}

/// <summary>A part of a message that an answer refers to.</summary>
public sealed record TextHighlight : WireObject
{
    /// <summary>The part.</summary>
    public string? Text { get; init; }

    /// <summary>Which of several equal parts, counted from 0.</summary>
    public int? Occurrence { get; init; }
}

/// <summary>A task that goes along with a message.</summary>
public sealed record SemanticAction : WireObject
{
    /// <summary>The task.</summary>
    public string? Id { get; init; }

    /// <summary><c>start</c>, <c>continue</c> or <c>done</c>.</summary>
    public string? State { get; init; }

    /// <summary>What it is about, by name.</summary>
    public IReadOnlyDictionary<string, Entity>? Entities { get; init; }
}

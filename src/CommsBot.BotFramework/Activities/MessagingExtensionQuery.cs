using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of <c>composeExtension/query</c>: a search from the compose box.</summary>
public sealed record MessagingExtensionQuery : WireObject
{
    /// <summary>The command of the manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary>What was typed, by parameter; the first call carries <c>initialRun</c>.</summary>
    public IReadOnlyList<MessagingExtensionParameter>? Parameters { get; init; }

    /// <summary>Which page.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>What a sign-in or settings page handed back.</summary>
    public string? State { get; init; }
}

/// <summary>One parameter of a search.</summary>
public sealed record MessagingExtensionParameter : WireObject
{
    /// <summary>Its name in the manifest.</summary>
    public string? Name { get; init; }

    /// <summary>What was typed; text, or true for <c>initialRun</c>.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>Which page of results.</summary>
public sealed record MessagingExtensionQueryOptions : WireObject
{
    /// <summary>How many to leave out.</summary>
    public int? Skip { get; init; }

    /// <summary>How many to give.</summary>
    public int? Count { get; init; }
}

/// <summary>The value of <c>composeExtension/queryLink</c>: a link was pasted.</summary>
public sealed record AppBasedLinkQuery : WireObject
{
    /// <summary>The link.</summary>
    public string? Url { get; init; }

    /// <summary>What a sign-in handed back.</summary>
    public string? State { get; init; }
}

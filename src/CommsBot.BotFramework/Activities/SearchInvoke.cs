using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of an <c>application/search</c> invoke: somebody types in a choice set with dynamic choices.</summary>
public sealed record SearchInvokeValue : WireObject
{
    /// <summary><c>search</c>; Teams may leave it out.</summary>
    public string? Kind { get; init; }

    /// <summary>What was typed; null or empty at first.</summary>
    public string? QueryText { get; init; }

    /// <summary>Which page of results.</summary>
    public SearchInvokeOptions? QueryOptions { get; init; }

    /// <summary>The list to search, named by the card.</summary>
    public string? Dataset { get; init; }

    /// <summary>The other inputs of the card.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>Which page of search results.</summary>
public sealed record SearchInvokeOptions : WireObject
{
    /// <summary>How many to leave out.</summary>
    public int? Skip { get; init; }

    /// <summary>How many to give.</summary>
    public int? Top { get; init; }
}

/// <summary>The answer to an <c>application/search</c> invoke.</summary>
public sealed record SearchInvokeResponse : WireObject
{
    /// <summary>The outcome, an HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The shape of <see cref="Value"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The results or an error.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Offers choices, about 15 of which are shown.</summary>
    public static SearchInvokeResponse Results(params IReadOnlyList<SearchInvokeResult> results) => new()
    {
        StatusCode = 200,
        Type = "application/vnd.microsoft.search.searchResponse",
        Value = BotFrameworkJsonContext.ToElement(new SearchInvokeResults(results)),
    };

    /// <summary>Refuses.</summary>
    public static SearchInvokeResponse Error(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = "application/vnd.microsoft.error", Value = BotFrameworkJsonContext.ToElement(new InvokeError(code, message)) };
}

/// <summary>One choice found.</summary>
/// <param name="Title">What the person reads.</param>
/// <param name="Value">What the card sends.</param>
public sealed record SearchInvokeResult(string? Title, string? Value);

/// <summary>The choices found.</summary>
public sealed record SearchInvokeResults(IReadOnlyList<SearchInvokeResult>? Results);

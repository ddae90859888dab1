using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke: somebody pressed an Action.Execute, or the client refreshes the card.</summary>
public sealed record AdaptiveCardInvokeValue : WireObject
{
    /// <summary>The action.</summary>
    public AdaptiveCardInvokeAction? Action { get; init; }

    /// <summary><c>manual</c> or <c>automatic</c>; the Playground leaves it out.</summary>
    public string? Trigger { get; init; }

    /// <summary>The code that ends a sign-in.</summary>
    public string? State { get; init; }

    /// <summary>The token that ends a silent sign-in.</summary>
    public JsonElement? Authentication { get; init; }
}

/// <summary>The pressed action.</summary>
public sealed record AdaptiveCardInvokeAction : WireObject
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The action's id in the card.</summary>
    public string? Id { get; init; }

    /// <summary>What the bot is asked to do.</summary>
    public string? Verb { get; init; }

    /// <summary>What stood on the button.</summary>
    public string? Title { get; init; }

    /// <summary>The action's data merged with the card's inputs; an object, or null.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>
/// The answer to an <c>adaptiveCard/action</c> invoke. The HTTP status is 200 whatever <see cref="StatusCode"/> says.
/// See https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model.
/// </summary>
public sealed record AdaptiveCardInvokeResponse : WireObject
{
    /// <summary>The real outcome, an HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The shape of <see cref="Value"/>.</summary>
    public required string Type { get; init; }

    /// <summary>A card, a sentence or an error.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Shows another card to the person who acted.</summary>
    /// <param name="card">The card itself, not an attachment.</param>
    public static AdaptiveCardInvokeResponse Card(JsonElement card) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = card };

    /// <summary>Shows a sentence at the card, which stays.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = BotFrameworkJsonContext.ToElement(text) };

    /// <summary>Refuses.</summary>
    /// <param name="statusCode">400 for a bad request, 500 for a fault of the bot.</param>
    /// <param name="code">A word for programs, such as <c>BadRequest</c>.</param>
    /// <param name="message">A sentence for people.</param>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = "application/vnd.microsoft.error", Value = BotFrameworkJsonContext.ToElement(new InvokeError(code, message)) };

    /// <summary>Asks the person to sign in.</summary>
    /// <param name="oauthCard">An OAuthCard attachment.</param>
    public static AdaptiveCardInvokeResponse LoginRequest(Attachment oauthCard) =>
        new() { StatusCode = 401, Type = "application/vnd.microsoft.activity.loginRequest", Value = BotFrameworkJsonContext.ToElement(oauthCard) };

    /// <summary>The code that should end the sign-in was wrong.</summary>
    public static AdaptiveCardInvokeResponse IncorrectAuthCode() =>
        new() { StatusCode = 401, Type = "application/vnd.microsoft.error.incorrectAuthCode" };

    /// <summary>The token of a silent sign-in could not be exchanged; the client falls back to a visible one.</summary>
    public static AdaptiveCardInvokeResponse PreconditionFailed(string code, string message) => new()
    {
        StatusCode = 412,
        Type = "application/vnd.microsoft.error.preconditionFailed",
        Value = BotFrameworkJsonContext.ToElement(new InvokeError(code, message)),
    };
}

/// <summary>What went wrong in an invoke.</summary>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record InvokeError(string? Code, string? Message);

using System.Net;
using System.Text.Json;

namespace CommsBot.BotFramework.Connector;

/// <summary>The body of a refusal, in its present and its older form.</summary>
/// <param name="Code">The code to decide by.</param>
/// <param name="Message">What the service says for developers.</param>
internal sealed record ConnectorError(string? Code, string? Message)
{
    private const int LongestMessage = 500;

    public static ConnectorError Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return Text(root, "errorCode") is null && Member(root, "error") is { } error
                ? new ConnectorError(Text(error, "code"), Shorten(Text(error, "message")))
                : Older(root);
        }
        catch (JsonException)
        {
            return new ConnectorError(null, Shorten(body));
        }
    }

    // {"errorCode":209,"message":"{ \"subCode\":\"MessageWritesBlocked\", ... }"}: JSON inside a string.
    private static ConnectorError Older(JsonElement root)
    {
        var message = Text(root, "message");
        try
        {
            using var inner = JsonDocument.Parse(message ?? "{}");
            var code = Text(inner.RootElement, "subCode") ?? Text(inner.RootElement, "errorCode");
            return new ConnectorError(code ?? Text(root, "subCode") ?? Text(root, "code") ?? Text(root, "errorCode"), Shorten(Text(inner.RootElement, "details") ?? message));
        }
        catch (JsonException)
        {
            return new ConnectorError(Text(root, "subCode") ?? Text(root, "code") ?? Text(root, "errorCode"), Shorten(message));
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var member))
            return null;
        return member.ValueKind switch
        {
            JsonValueKind.String => member.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => member.GetRawText(),
            _ => null,
        };
    }

    private static string? Shorten(string? text) => text is { Length: > LongestMessage } ? text[..LongestMessage] : text;

    /// <summary>What it means and what repairs it.</summary>
    public string Explain(HttpStatusCode status) => Code switch
    {
        "BotNotRegistered" => "The bot's id, credential or registration is wrong.",
        "BotDisabledByAdmin" => "An administrator has disabled the bot.",
        "BotNotInConversationRoster" => "The bot is not installed in this conversation.",
        "ConversationBlockedByUser" => "The person has blocked the bot, or moderation does not let it post.",
        "MessageWritesBlocked" => "The person has blocked, muted or uninstalled the bot.",
        "ForbiddenOperationException" => "The bot is not installed for this person.",
        "InvalidBotApiHost" => "The tenant is served by another host: its next activity brings the right service URL.",
        "NotEnoughPermissions" => "The bot may not do this here.",
        "ActivityNotFoundInConversation" => "The message is gone.",
        "ConversationNotFound" => "The conversation is gone.",
        "MessageSizeTooBig" => "The message is larger than Teams allows: shorten or split it.",
        "BadArgument" or "Bad Argument" or "BadSyntax" => "Teams does not understand what was sent.",
        _ => status switch
        {
            HttpStatusCode.BadRequest => "Teams does not understand what was sent.",
            HttpStatusCode.Unauthorized => "Teams refuses the bot's token: check the bot's id, credential and registration.",
            HttpStatusCode.Forbidden => "The bot may not do this here.",
            HttpStatusCode.NotFound => "The conversation, message or person is not known.",
            HttpStatusCode.PreconditionFailed => "Other operations on this conversation were going on all the time.",
            HttpStatusCode.RequestEntityTooLarge => "The message is larger than Teams allows: shorten or split it.",
            HttpStatusCode.TooManyRequests => "Teams asks to slow down.",
            >= HttpStatusCode.InternalServerError => "Teams has a problem of its own.",
            _ => "Teams refused the call.",
        },
    };
}

using System.Text.Json;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Client;

/// <summary>Reads the answers to invokes as strictly as the clients do: what they could not show is "something went wrong".</summary>
internal sealed class InvokeReader(TeamsWorld world)
{
    internal const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>The answer to <c>adaptiveCard/action</c>.</summary>
    internal TapResult CardAction(BotAnswer answer)
    {
        var result = new TapResult { Answer = answer };
        if (answer.Status != 200 || answer.Body is not { ValueKind: JsonValueKind.Object } body)
            return result with { WentWrong = answer.Problem ?? $"HTTP {answer.Status} {answer.RawBody}" };
        var status = body.Member("statusCode"u8) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
        return (status, body.Text("type"u8)) switch
        {
            (200, AttachmentCheck.AdaptiveCard) => WithCard(result, body.Member("value"u8)),
            (200, Message) when body.Text("value"u8) is { } toast => result with { Toast = toast },
            (400 or 500, "application/vnd.microsoft.error") when body.Member("value"u8) is { } error && error.Text("code"u8) is not null
                => result with { WentWrong = $"{error.Text("code"u8)}: {error.Text("message"u8)}" },
            var (code, type) => result with { WentWrong = $"Unknown answer: statusCode {code}, type '{type}'." },
        };
    }

    /// <summary>The answer to <c>task/…</c> and <c>composeExtension/…</c>.</summary>
    internal TapResult Task(BotAnswer answer, Func<Dialog> blank)
    {
        var result = new TapResult { Answer = answer };
        if (answer.Status != 200)
            return result with { WentWrong = answer.Problem ?? $"HTTP {answer.Status} {answer.RawBody}" };
        if (answer.Body is not { ValueKind: JsonValueKind.Object } body)
            return result;
        if (body.Member("task"u8) is { } task)
            return TaskBody(result, task, blank);
        return body.Member("composeExtension"u8) is { } extension ? Extension(result, extension) : result;
    }

    private TapResult TaskBody(TapResult result, JsonElement task, Func<Dialog> blank)
    {
        if (task.Text("type"u8) == "message")
            return result with { Toast = task.Text("value"u8) };
        if (task.Text("type"u8) != "continue" || task.Member("value"u8) is not { } value)
            return result with { WentWrong = "The dialog is neither 'continue' nor 'message'." };
        if (!IsSize(value, "height"u8) || !IsSize(value, "width"u8))
            return result with { WentWrong = "A dialog's height and width are numbers, small, medium or large." };
        if (value.Text("url"u8) is { } url)
            return result with { Dialog = blank() with { Title = value.Text("title"u8), Url = url } };
        if (value.Member("card"u8) is not { } card || AttachmentCheck.Problem(card, world) is { } bad)
            return result with { WentWrong = "The dialog has neither a page nor a card that can be shown." };
        return result with { Dialog = blank() with { Title = value.Text("title"u8), Card = card.Member("content"u8) } };
    }

    private TapResult Extension(TapResult result, JsonElement extension)
    {
        switch (extension.Text("type"u8))
        {
            case "message":
                return result with { Toast = extension.Text("text"u8) };
            case "result":
                var attachments = extension.Items("attachments"u8).ToList();
                var problem = attachments.Select(attachment => AttachmentCheck.Problem(attachment, world)).FirstOrDefault(found => found is not null);
                return result with { Attachments = attachments, WentWrong = problem?.Text };
            case "botMessagePreview" or "auth" or "config":
                return result;
            default:
                return result with { WentWrong = $"Unknown message extension answer '{extension.Text("type"u8)}'." };
        }
    }

    private TapResult WithCard(TapResult result, JsonElement? card)
    {
        if (card is not { } shown)
            return result with { WentWrong = "The answer has no card." };
        return CardCheck.Problem(shown, world) is { } problem
            ? result with { WentWrong = "The card cannot be shown: " + problem.Text }
            : result with { Card = shown };
    }

    private static bool IsSize(JsonElement value, ReadOnlySpan<byte> member) =>
        value.Member(member) is not { } size || size.ValueKind == JsonValueKind.Number || size.ToString() is "small" or "medium" or "large";
}

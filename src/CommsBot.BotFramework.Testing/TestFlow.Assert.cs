using System.Diagnostics;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using Activity = CommsBot.BotFramework.Activities.Activity;

namespace CommsBot.BotFramework.Testing;

public sealed partial class TestFlow
{
    private const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The time a reply may take unless a step says otherwise: 3 seconds, without limit under a debugger.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(3);

    /// <summary>Expects a message with this text, white space around it aside.</summary>
    public TestFlow AssertReply(string expected, string? description = null, TimeSpan? timeout = null) =>
        AssertReply(reply => Check(reply.Text?.Trim() == expected.Trim(), description, expected, reply), description, timeout);

    /// <summary>Expects an activity of the same type and, for a message, the same text.</summary>
    public TestFlow AssertReply(Activity expected, string? description = null, TimeSpan? timeout = null) => AssertReply(
        reply => Check(
            reply.Type == expected.Type && (reply.Type != ActivityTypes.Message || reply.Text?.Trim() == expected.Text?.Trim()), description, Describe(expected), reply),
        description,
        timeout);

    /// <summary>Looks at the next reply; the check throws what it does not like.</summary>
    public TestFlow AssertReply(Action<Activity> validate, string? description = null, TimeSpan? timeout = null) => new(this, async run =>
    {
        using var deadline = new CancellationTokenSource(Debugger.IsAttached ? Timeout.InfiniteTimeSpan : timeout ?? DefaultTimeout);
        Activity reply;
        try
        {
            reply = await run.Adapter.GetNextReplyAsync(run.ConversationId, deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw Failure(description, "a reply", "none in time");
        }
        run.LastReplyId = reply.Id;
        validate(reply);
    });

    /// <summary>Expects a message that contains this text.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, TimeSpan? timeout = null) => AssertReply(
        reply => Check(reply.Text?.Contains(expected, StringComparison.Ordinal) == true, description, $"a text with \"{expected}\"", reply), description, timeout);

    /// <summary>Expects a message with one of these texts.</summary>
    public TestFlow AssertReplyOneOf(IReadOnlyList<string> candidates, string? description = null, TimeSpan? timeout = null) => AssertReply(
        reply => Check(candidates.Contains(reply.Text?.Trim()), description, string.Join(" or ", candidates), reply), description, timeout);

    /// <summary>Expects one Adaptive Card and looks at it as JSON.</summary>
    public TestFlow AssertCard(Action<JsonElement> validate, string? description = null, TimeSpan? timeout = null) => AssertReply(
        reply =>
        {
            var card = reply.Attachments is [{ ContentType: AdaptiveCardType, Content: { } content }] ? content : default;
            Check(card.ValueKind == JsonValueKind.Object, description, "one Adaptive Card", reply);
            validate(card);
        },
        description,
        timeout);

    /// <summary>Expects that the bot has said no more in this conversation. Turns are over when they were awaited, so nothing is waited for.</summary>
    public TestFlow AssertNoReply(string? description = null) => Then(run =>
    {
        if (run.Adapter.GetNextReply(run.ConversationId) is { } reply)
            throw Failure(description, "no reply", Describe(reply));
    });

    /// <summary>Expects an answer to the invoke just sent and looks at its body as the client would receive it; an empty body is undefined.</summary>
    public TestFlow AssertInvokeResponse(int status, Action<JsonElement>? validate = null, string? description = null) => Then(run =>
    {
        var response = run.LastInvokeResponse ?? throw Failure(description, $"an answer with {status}", "no invoke was sent");
        if (response.Status != status)
            throw Failure(description, $"an answer with {status}", $"{response.Status} {Body(response)}");
        validate?.Invoke(Body(response));
    });

    private static JsonElement Body(InvokeResponse response)
    {
        if (response.Body is null)
            return default;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            response.WriteBody(writer);
        return JsonElement.Parse(stream.ToArray());
    }

    private static void Check(bool holds, string? description, string expected, Activity reply)
    {
        if (!holds)
            throw Failure(description, expected, Describe(reply));
    }

    private static string Describe(Activity activity) => activity.Text is { Length: > 0 } text
        ? text
        : $"{activity.Type} {activity.Name} {string.Join(", ", activity.Attachments?.Select(attachment => attachment.ContentType) ?? [])}".Trim();

    private static InvalidOperationException Failure(string? description, string expected, string received) =>
        new($"{(description is null ? "" : description + ": ")}expected: {expected}. Received: {received}.");
}

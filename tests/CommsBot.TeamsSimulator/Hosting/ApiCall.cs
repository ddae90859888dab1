using System.Buffers;
using System.Net.Sockets;
using System.Text.Json;
using CommsBot.Simulation.Connector;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using Microsoft.AspNetCore.Connections.Features;

namespace CommsBot.Simulation.Hosting;

/// <summary>One call on its way through the simulator: its body, and the fault that may befall it.</summary>
internal sealed class ApiCall(HttpContext http, Operation operation, TeamsSimulator teams, Func<int, string, string, Answer> error) : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };
    private byte[]? rented;
    private JsonDocument? document;
    private Fault? after;

    internal HttpContext Http => http;

    internal Operation Operation => operation;

    internal TeamsSimulator Teams => teams;

    internal ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Makes an endpoint of a handler: counted, answered, recorded.</summary>
    internal static RequestDelegate Handle(
        TeamsSimulator teams, Operation operation, Func<int, string, string, Answer> error, Func<ApiCall, ValueTask<Answer>> handle) => async http =>
    {
        teams.Calls.Begin(operation);
        using var call = new ApiCall(http, operation, teams, error);
        Answer answer;
        try
        {
            answer = await handle(call);
        }
        catch (OperationCanceledException)
        {
            answer = Answer.None;
        }
        catch (Exception mistake)
        {
            // The simulator's own mistake must not look like a fault of Teams: it shows among the refusals.
            answer = call.Error(500, "SimulatorMistake", mistake.ToString());
        }
        await call.FinishAsync(answer);
    };

    public void Dispose()
    {
        document?.Dispose();
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    internal string Route(string name) => (string)http.Request.RouteValues[name]!;

    internal Answer Error(int status, string code, string message) => error(status, code, message) with { Code = code, Message = message };

    /// <summary>The body as strict JSON (no comments, no member twice), or the reason why it is none.</summary>
    internal async ValueTask<(JsonElement Json, Answer? Refusal)> ReadJsonAsync()
    {
        if (!IsJson(http.Request.ContentType))
            return (default, Error(415, "UnsupportedMediaType", $"Content type '{http.Request.ContentType}' is not application/json."));
        rented = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(http.Request.ContentLength ?? 16384, 1024, MostBytes));
        var length = 0;
        while (await http.Request.Body.ReadAsync(rented.AsMemory(length)) is var read and > 0)
        {
            length += read;
            if (length < rented.Length)
                continue;
            if (length >= MostBytes)
                return (default, Error(413, "MessageSizeTooBig", "The request is too large."));
            var larger = ArrayPool<byte>.Shared.Rent(rented.Length * 2);
            rented.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(rented);
            rented = larger;
        }
        Body = rented.AsMemory(0, length);
        try
        {
            document = JsonDocument.Parse(Body, Strict);
            return (document.RootElement, null);
        }
        catch (JsonException unreadable)
        {
            return (default, Error(400, "BadSyntax", "Unreadable JSON: " + unreadable.Message));
        }
    }

    /// <summary>Lets the fault that is due happen, just before the call would take effect. Null: go on.</summary>
    internal async ValueTask<Answer?> InterceptAsync(Conversation? conversation = null, Person? person = null)
    {
        if (teams.Faults.Draw(operation, conversation, person) is not { } fault)
            return null;
        switch (fault.Kind)
        {
            case FaultKind.Refuse:
                return FaultAnswer(fault);
            case FaultKind.Reset:
                // Linger 0 makes closing a reset instead of an orderly end.
                if (http.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
                    socket.LingerState = new LingerOption(true, 0);
                http.Abort();
                return Answer.None;
            case FaultKind.Hang:
                await HangAsync();
                return Answer.None;
            default:
                after = fault;
                return null;
        }
    }

    /// <summary>The status that will be answered if all goes well here: another one when a fault waits at the end, 0 when no answer will come.</summary>
    internal int Foretell(int good) => after switch
    {
        { Kind: FaultKind.AcceptThenRefuse } fault => fault.Status,
        { Kind: FaultKind.AcceptThenDrop or FaultKind.AcceptThenHang } => 0,
        _ => good,
    };

    /// <summary>Answers, unless the fault says otherwise.</summary>
    internal async Task FinishAsync(Answer answer)
    {
        if (after is not null && answer.IsSuccess)
            answer = await ApplyAsync(after, answer);
        teams.Calls.End(operation, answer.Status);
        if (answer.Code is not null)
            teams.Calls.Refuse(operation, http.Request.Path, answer.Status, answer.Code, answer.Message);
        if (answer.Status == 0)
            return;
        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is not null)
            http.Response.Headers.RetryAfter = answer.RetryAfter;
        if (answer.Challenge is not null)
            http.Response.Headers.WWWAuthenticate = answer.Challenge;
        if (answer.Location is not null)
            http.Response.Headers.Location = answer.Location;
        if (answer.Body.IsEmpty)
            return;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body);
    }

    private async Task<Answer> ApplyAsync(Fault fault, Answer answer)
    {
        switch (fault.Kind)
        {
            case FaultKind.AcceptThenRefuse:
                return FaultAnswer(fault);
            case FaultKind.AcceptThenDrop:
                http.Abort();
                return Answer.None;
            case FaultKind.AcceptThenHang:
                await HangAsync();
                return Answer.None;
            default:
                await Task.Delay(fault.Delay, TimeProvider.System, http.RequestAborted);
                return answer;
        }
    }

    private Answer FaultAnswer(Fault fault)
    {
        var answer = fault.IsOldForm ? ConnectorApi.OldForbidden(fault.Code, "injected")
            : fault.IsOfProxy ? Answer.Html("<html><body>Bad gateway</body></html>", fault.Status)
            : Error(fault.Status, fault.Code, "Injected by the simulator.");
        return answer with { RetryAfter = fault.RetryAfter, Challenge = fault.Challenge };
    }

    private async Task HangAsync()
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await using var stopped = teams.Stopping.Register(() => gone.TrySetResult());
        await gone.Task;
        http.Abort();
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null
        && contentType.AsSpan().TrimStart().StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == 16 || contentType.AsSpan(16).TrimStart() is [';', ..]);
}

using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>What all Connector operations share: who is calling, how often, and the shape of refusals.</summary>
internal sealed class ConnectorApi(TeamsSimulator teams)
{
    private readonly SlidingLog tenant = new();

    internal TeamsSimulator Teams => teams;

    /// <summary>Wraps an operation: token first, then the tenant's pace, then the operation itself.</summary>
    internal RequestDelegate Handle(Operation operation, Func<ApiCall, ValueTask<Answer>> handle) =>
        ApiCall.Handle(teams, operation, ConnectorError, async call => Unauthorized(call) ?? TooFast(call) ?? await handle(call));

    /// <summary>Applies the limits of one conversation.</summary>
    internal Answer? TooFast(ApiCall call, Conversation conversation)
    {
        if (teams.Limits is not { } limits)
            return null;
        RateWindows windows;
        lock (conversation)
            windows = conversation.Windows ??= new RateWindows();
        var wait = call.Operation switch
        {
            Operation.Send or Operation.Reply or Operation.Update or Operation.Delete => windows.Send.TryPass(limits.Send, NowTicks),
            Operation.CreateConversation => windows.Create.TryPass(limits.Create, NowTicks),
            _ => windows.Read.TryPass(limits.Read, NowTicks),
        };
        return wait is { } time ? Throttled(call, time) : null;
    }

    /// <summary>The older shape of a 403: the sub-code is in a string of JSON inside the JSON.</summary>
    internal static Answer OldForbidden(string subCode, string details) =>
        Answer.Json(403, $$"""{"errorCode":209,"message":"{\"subCode\":\"{{subCode}}\",\"details\":\"{{details}}\"}"}""") with { Code = subCode, Message = details };

    private long NowTicks => teams.World.Time.GetUtcNow().UtcTicks;

    private Answer? TooFast(ApiCall call) =>
        teams.Limits is { } limits && tenant.TryPass(limits.Tenant, NowTicks) is { } wait ? Throttled(call, wait) : null;

    private Answer? Unauthorized(ApiCall call)
    {
        var caller = teams.Entra.Callers.Check(call.Http.Request.Headers.Authorization.ToString(), EntraDirectory.BotFrameworkAudiences);
        if (caller.Refusal is not null)
            return call.Error(401, "Unauthorized", caller.Refusal) with { Challenge = "Bearer" };
        return caller.AppId == teams.Bot.AppId ? null : call.Error(401, "BotNotRegistered", $"The app {caller.AppId} is no bot here.");
    }

    private Answer Throttled(ApiCall call, TimeSpan wait)
    {
        var answer = call.Error(429, "Throttled", "Too many requests.");
        if (teams.Limits is { SaysWhen: false })
            return answer;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return answer with { RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    private static Answer ConnectorError(int status, string code, string message) => Answer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

using System.Globalization;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Graph;

/// <summary>What all Graph calls share: the token, the permissions, the shape of errors.</summary>
internal sealed class GraphApi(TeamsSimulator teams)
{
    internal TeamsSimulator Teams => teams;

    internal RequestDelegate Handle(Operation operation, Func<ApiCall, Caller, ValueTask<Answer>> handle) =>
        ApiCall.Handle(teams, operation, GraphError, async call =>
        {
            var caller = teams.Entra.Callers.Check(call.Http.Request.Headers.Authorization.ToString(), EntraDirectory.GraphAudiences);
            return caller.Refusal is null
                ? await handle(call, caller)
                : call.Error(401, "InvalidAuthenticationToken", caller.Refusal) with { Challenge = "Bearer" };
        });

    internal RequestDelegate Handle(Operation operation, Func<ApiCall, Caller, Answer> handle) =>
        Handle(operation, async (call, caller) => await call.InterceptAsync() ?? handle(call, caller));

    /// <summary>Refuses a call whose token has none of the permissions that would do; each is an app role and a scope of the same name.</summary>
    internal static Answer? Lacking(ApiCall call, Caller caller, params ReadOnlySpan<string> anyOf)
    {
        foreach (var permission in anyOf)
        {
            if (caller.Permissions.Contains(permission))
                return null;
        }
        return call.Error(403, "Authorization_RequestDenied", $"Insufficient privileges to complete the operation. Any of these would do: {string.Join(", ", anyOf!)}.");
    }

    /// <summary>Next pages are absolute addresses: whatever base the caller used comes back.</summary>
    /// <summary>As <see cref="Lacking"/>, in the words of the part of Graph that is Teams.</summary>
    internal static Answer? LackingForTeams(ApiCall call, Caller caller, params string[] anyOf) =>
        caller.Permissions.Overlaps(anyOf) ? null : call.Error(403, "Forbidden",
            $"Missing role permissions on the request. API requires one of '{string.Join(", ", anyOf)}'. Roles on the request '{string.Join(", ", caller.Permissions)}'.");

    internal static string Here(ApiCall call) => $"{call.Http.Request.Scheme}://{call.Http.Request.Host}";

    private Answer GraphError(int status, string code, string message) => Answer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", (status, code) switch
        {
            (429, _) => "TooManyRequests",
            (503, "ServiceError") => "ServiceUnavailable",
            (504, "ServiceError") => "GatewayTimeout",
            (_, "ServiceError") => "UnknownError",
            _ => code,
        });
        json.WriteString("message", message);
        json.WriteStartObject("innerError");
        json.WriteString("date", teams.World.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("request-id", Guid.NewGuid());
        json.WriteString("client-request-id", Guid.NewGuid());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

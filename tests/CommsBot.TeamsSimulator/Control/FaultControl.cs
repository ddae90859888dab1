using System.Text.Json.Nodes;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Control;

/// <summary>Faults and limits.</summary>
internal sealed class FaultControl(TeamsSimulator teams)
{
    internal void Map(RouteGroupBuilder control)
    {
        control.MapPost("/faults", ControlEndpoints.Handle(AddFault));
        control.MapDelete("/faults", ControlEndpoints.Handle(_ =>
        {
            teams.Faults.Clear();
            return Task.FromResult<JsonNode?>(null);
        }));
        control.MapPost("/limits", ControlEndpoints.Handle(SetLimits));
        control.MapDelete("/limits", ControlEndpoints.Handle(_ =>
        {
            teams.Limits = null;
            return Task.FromResult<JsonNode?>(null);
        }));
    }

    private Task<JsonNode?> AddFault(ControlRequest request)
    {
        Operation[] operations = [.. request.List("operations").Select(name => Enum.Parse<Operation>(name, ignoreCase: true))];
        if (string.Equals(request.Text("kind"), "Mix", StringComparison.OrdinalIgnoreCase))
        {
            teams.Faults.Add(new FaultMix { Rate = request.Fraction("rate") ?? 0.01, Seed = request.Number("seed") ?? 0, Operations = operations });
            return Task.FromResult<JsonNode?>(null);
        }
        teams.Faults.Add(new FaultRule
        {
            Fault = Read(request),
            Operations = operations,
            Person = request.Text("person") is { } person ? teams.FindPerson(person) ?? throw new ArgumentException($"Nobody is called '{person}'.") : null,
            Conversation = request.Text("conversation") is { } id ? teams.FindConversation(id) ?? throw new ArgumentException($"There is no conversation '{id}'.") : null,
            FromCall = request.Number("fromCall") ?? 1,
            Times = request.Number("times") ?? int.MaxValue,
            Probability = request.Fraction("probability") ?? 1,
            Seed = request.Number("seed") ?? 0,
        });
        return Task.FromResult<JsonNode?>(null);
    }

    private static Fault Read(ControlRequest request)
    {
        var status = request.Number("status") ?? 503;
        return request.Word<FaultKind>("kind") switch
        {
            FaultKind.Refuse when request.Text("subCode") is { } subCode => Fault.OldForbidden(subCode),
            FaultKind.Refuse => Fault.Refused(status, request.Text("code") ?? "ServiceError", request.Text("retryAfter")),
            FaultKind.AcceptThenRefuse => Fault.AcceptedThenRefused(status, request.Text("code") ?? "ServiceError"),
            FaultKind.AcceptThenDrop => Fault.AcceptThenDrop,
            FaultKind.AcceptThenHang => Fault.AcceptThenHang,
            FaultKind.Hang => Fault.Hang,
            FaultKind.Reset => Fault.Reset,
            FaultKind.Slow => Fault.Slow(TimeSpan.FromMilliseconds(request.Number("milliseconds") ?? 1000)),
            _ => throw new ArgumentException($"'kind' is Mix or one of {string.Join(", ", Enum.GetNames<FaultKind>())}."),
        };
    }

    /// <summary>The documented limits, with another number of calls a second per tenant when one is given.</summary>
    private Task<JsonNode?> SetLimits(ControlRequest request)
    {
        var limits = RateLimits.Documented;
        teams.Limits = limits with
        {
            Tenant = request.Number("perTenantPerSecond") is { } calls ? [new RateLimit(calls, 1)] : limits.Tenant,
            Send = Windows("send") ?? limits.Send,
            Create = Windows("create") ?? limits.Create,
            Read = Windows("read") ?? limits.Read,
            Installs = Windows("installs") ?? limits.Installs,
            SaysWhen = request.Text("saysWhen") != "false",
        };
        return Task.FromResult<JsonNode?>(null);

        // [[7, 1], [8, 2]]: 7 calls within a second, 8 within two.
        IReadOnlyList<RateLimit>? Windows(string member) => request.Body[member] is JsonArray windows
            ? [.. windows.Select(window => new RateLimit(window![0]!.GetValue<int>(), window[1]!.GetValue<int>()))]
            : null;
    }
}

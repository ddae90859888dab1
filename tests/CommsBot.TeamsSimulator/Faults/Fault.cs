namespace CommsBot.Simulation.Faults;

/// <summary>What goes wrong with a call.</summary>
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>The way it goes wrong.</summary>
    public FaultKind Kind { get; private init; }

    /// <summary>The HTTP status of an error answer.</summary>
    public int Status { get; private init; }

    /// <summary>The error code of an error answer.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The <c>Retry-After</c> header, as it is written; null for none.</summary>
    public string? RetryAfter { get; private init; }

    /// <summary>The <c>WWW-Authenticate</c> header; null for none.</summary>
    public string? Challenge { get; private init; }

    /// <summary>Whether the body has the older form: <c>errorCode</c> 209 and a <c>subCode</c> inside a JSON string.</summary>
    public bool IsOldForm { get; private init; }

    /// <summary>Whether a proxy on the way answers, in HTML.</summary>
    public bool IsOfProxy { get; private init; }

    /// <summary>How late a slow answer is.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>429 without a Retry-After header.</summary>
    public static Fault Throttled { get; } = Refused(429, "Throttled");

    /// <summary>412: another operation on the conversation was under way.</summary>
    public static Fault Conflict { get; } = Refused(412, "PreconditionFailed");

    /// <summary>Delivered, then the connection is closed without an answer.</summary>
    public static Fault AcceptThenDrop { get; } = new(FaultKind.AcceptThenDrop);

    /// <summary>Delivered, but the caller waits in vain.</summary>
    public static Fault AcceptThenHang { get; } = new(FaultKind.AcceptThenHang);

    /// <summary>Not delivered, and the caller waits in vain.</summary>
    public static Fault Hang { get; } = new(FaultKind.Hang);

    /// <summary>Not delivered, the connection is reset.</summary>
    public static Fault Reset { get; } = new(FaultKind.Reset);

    /// <summary>401 that asks for another sign-in, as Graph does after a critical event in the account.</summary>
    public static Fault ClaimsChallenge { get; } = Refused(401, "InvalidAuthenticationToken") with
    {
        Challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
            + Convert.ToBase64String("{\"access_token\":{\"nbf\":{\"essential\":true}}}"u8) + "\"",
    };

    /// <summary>429 with a Retry-After header in whole seconds.</summary>
    public static Fault ThrottledFor(int seconds) => Throttled with { RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>An error before anything was done, such as 502 or 403 <c>BotDisabledByAdmin</c>.</summary>
    public static Fault Refused(int status, string code = "ServiceError", string? retryAfter = null) =>
        new(FaultKind.Refuse) { Status = status, Code = code, RetryAfter = retryAfter };

    /// <summary>An error page of a proxy on the way; nothing was done.</summary>
    public static Fault RefusedByProxy(int status) => Refused(status) with { IsOfProxy = true };

    /// <summary>403 in the older form, such as <c>MessageWritesBlocked</c>.</summary>
    public static Fault OldForbidden(string subCode) => Refused(403, subCode) with { IsOldForm = true };

    /// <summary>An error although the message was delivered.</summary>
    public static Fault AcceptedThenRefused(int status, string code = "ServiceError") =>
        new(FaultKind.AcceptThenRefuse) { Status = status, Code = code };

    /// <summary>Delivered and answered, but late.</summary>
    public static Fault Slow(TimeSpan delay) => new(FaultKind.Slow) { Delay = delay };
}

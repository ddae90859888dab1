using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>The value of <c>signin/verifyState</c>: a sign-in page closed.</summary>
public sealed record SigninStateVerificationQuery : WireObject
{
    /// <summary>What the page handed back, such as a code.</summary>
    public string? State { get; init; }
}

/// <summary>
/// The value of <c>signin/tokenExchange</c>: the client offers the person's token. Several clients of one person send the same
/// <see cref="Id"/>.
/// </summary>
public sealed record TokenExchangeInvokeRequest : WireObject
{
    /// <summary>The exchange.</summary>
    public string? Id { get; init; }

    /// <summary>The connection of the bot's registration.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>The token. A secret.</summary>
    public string? Token { get; init; }
}

/// <summary>The answer to <c>signin/tokenExchange</c>: empty with status 200, or with 412 when the person has to consent first.</summary>
public sealed record TokenExchangeInvokeResponse : WireObject
{
    /// <summary>The exchange.</summary>
    public string? Id { get; init; }

    /// <summary>The connection of the bot's registration.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>Why it failed.</summary>
    public string? FailureDetail { get; init; }
}

/// <summary>The value of <c>signin/failure</c>: the client could not get a token.</summary>
public sealed record SigninFailure : WireObject
{
    /// <summary>A word for programs.</summary>
    public string? Code { get; init; }

    /// <summary>What went wrong.</summary>
    public string? Message { get; init; }
}

using System.Net;

namespace CommsBot.BotFramework.Connector;

/// <summary>A call to the Connector that did not succeed, after the retries that are allowed.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="operation">What was asked for.</param>
    /// <param name="meaning">What happened, in plain words.</param>
    /// <param name="innerException">What broke, if something did.</param>
    public ConnectorException(string operation, string meaning, Exception? innerException = null)
        : base($"{operation}: {meaning}", innerException) => (Operation, Meaning) = (operation, meaning);

    internal ConnectorException(string operation, HttpStatusCode statusCode, string? errorCode, string meaning)
        : base($"{operation}: {(int)statusCode} {errorCode ?? statusCode.ToString()}. {meaning}") =>
        (Operation, StatusCode, ErrorCode, Meaning) = (operation, statusCode, errorCode, meaning);

    /// <summary>What was asked for, such as <c>SendToConversation</c>.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>
    /// The code of the answer, such as <c>BotNotInConversationRoster</c> or <c>MessageWritesBlocked</c>; null when it has none.
    /// </summary>
    public string? ErrorCode { get; }

    /// <summary>What happened and what repairs it, in plain words.</summary>
    public string Meaning { get; }

    /// <summary>What the service said about it; may quote what was sent, so it is not part of the message.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's id of the call (<c>MS-CV</c>), which Microsoft's support asks for.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>
    /// The request went out, but no answer says whether it took effect: time-out, broken connection, 500, or given up by the caller. Sending it
    /// again may show it twice, so the library does not.
    /// </summary>
    public bool IsUnconfirmed { get; init; }
}

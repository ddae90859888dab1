using System.Net;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>Ends an invoke with a given answer.</summary>
public sealed class InvokeResponseException : Exception
{
    /// <summary>Ends the invoke with 500.</summary>
    public InvokeResponseException()
        : this(HttpStatusCode.InternalServerError)
    {
    }

    /// <summary>Ends the invoke with 500.</summary>
    public InvokeResponseException(string message)
        : base(message) => Response = new InvokeResponse(500);

    /// <summary>Ends the invoke with 500.</summary>
    public InvokeResponseException(string message, Exception innerException)
        : base(message, innerException) => Response = new InvokeResponse(500);

    /// <summary>Ends the invoke with a status and a body.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">As in <see cref="InvokeResponse"/>.</param>
    public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : base($"The invoke ends with {(int)statusCode}.") => Response = new InvokeResponse((int)statusCode, body);

    /// <summary>The answer.</summary>
    public InvokeResponse Response { get; }
}

namespace CommsBot.BotFramework.Activities;

/// <summary>What came is no activity, or the payload of one cannot be read. The message says why; the endpoint answers 400 with it.
/// Thrown by the bot's own code it is a fault of the bot like any other.</summary>
public sealed class ActivityFormatException : Exception
{
    /// <summary>Creates the exception without a reason.</summary>
    public ActivityFormatException()
        : base("The activity cannot be read.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why; no content of the activity.</param>
    public ActivityFormatException(string reason)
        : base(reason)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why; no content of the activity.</param>
    /// <param name="innerException">What the parser said.</param>
    public ActivityFormatException(string reason, Exception innerException)
        : base(reason, innerException)
    {
    }

    /// <summary>Whether it is the present request that cannot be read; anything else the bot reads is its own affair.</summary>
    internal bool IsOfRequest { get; init; }
}

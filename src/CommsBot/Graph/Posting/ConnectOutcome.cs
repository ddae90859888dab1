namespace CommsBot.Graph.Posting;

/// <summary>How a connecting ended; the page says it in a sentence.</summary>
internal enum ConnectOutcome
{
    Connected,

    /// <summary>Somebody else signed in.</summary>
    WrongAccount,

    /// <summary>Cancelled at Entra, or the permissions wait for an admin's consent.</summary>
    NotAllowed,

    /// <summary>The answer belongs to no sign-in that this browser began a short while ago.</summary>
    Stale,

    /// <summary>Entra did not give tokens for the answer.</summary>
    Failed,
}

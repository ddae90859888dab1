namespace CommsBot.Recognition.Nominations;

/// <summary>What a nominee is told of their nomination.</summary>
internal sealed record NoticeView(NominationId Id, string NominatorName, RecognitionValue Value, string Reason, NoticeState State)
{
    public string Helped { get; init; } = "";

    public string? MessageLink { get; init; }
}

internal enum NoticeState
{
    /// <summary>They are named unless they say no.</summary>
    SilenceIsConsent,

    /// <summary>They are named only once they say yes.</summary>
    Asked,
    Consented,
    Declined,
    Published,

    /// <summary>Published; they asked for their name to be taken out.</summary>
    LeaveOutAsked,

    /// <summary>Published without their name.</summary>
    NotNamed,

    /// <summary>Published once, and out of the post again.</summary>
    TakenOut,

    /// <summary>Withdrawn by the nominator.</summary>
    Gone,
}

namespace CommsBot.AdaptiveCards;

/// <summary>An element a person fills in. Its value is sent under its id.</summary>
public abstract record AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type, string id)
        : base(type) => Id = id;

    /// <summary>What is asked, read by screen readers.</summary>
    public string? Label { get; init; }

    /// <summary>Refuses to send without a value; needs <see cref="ErrorMessage"/>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Shown when the value is missing or not allowed.</summary>
    public string? ErrorMessage { get; init; }
}

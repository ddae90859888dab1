namespace CommsBot.Recognition.ShoutOuts;

/// <summary>How an attempt to post ended.</summary>
internal abstract record ShoutOutOutcome
{
    public sealed record Posted(IsoWeek Week, int Items) : ShoutOutOutcome;

    public sealed record NothingToCelebrate : ShoutOutOutcome;

    public sealed record AlreadyPosted(IsoWeek Week) : ShoutOutOutcome;

    /// <summary>Another turn is sending it.</summary>
    public sealed record BeingPosted(IsoWeek Week) : ShoutOutOutcome;

    /// <summary>It may or may not have arrived: a person has to look.</summary>
    public sealed record Held(ShoutOut ShoutOut) : ShoutOutOutcome;

    /// <summary>Teams said no, in plain words; nothing was posted.</summary>
    public sealed record Refused(string Meaning) : ShoutOutOutcome;
}

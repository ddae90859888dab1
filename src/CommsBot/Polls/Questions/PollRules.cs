using CommsBot.Privacy.Presets;

namespace CommsBot.Polls.Questions;

/// <summary>What a poll promises to those who answer. Fixed once it was asked.</summary>
internal sealed record PollRules
{
    public const int MostReminders = 2;

    public bool IsAnonymous { get; init; }

    /// <summary>For those who were asked; whoever asked sees results of a named poll at any time, of an anonymous one once it is closed.</summary>
    public ResultsRule ResultsFor { get; init; } = ResultsRule.AfterAnswering;

    /// <summary>Whether results may be looked at by department, office and country, five answers or more each.</summary>
    public bool HasSlices { get; init; }

    /// <summary>Without what the organisation does not want, whatever was promised before.</summary>
    public PollRules Within(PrivacyOptions privacy) => this with { HasSlices = HasSlices && privacy.Slices };

    /// <summary>0 to <see cref="MostReminders"/>.</summary>
    public int Reminders { get; init; }
}

internal enum ResultsRule
{
    Never,

    /// <summary>With an anonymous poll the same as <see cref="AfterClosing"/>.</summary>
    AfterAnswering,
    AfterClosing,
}

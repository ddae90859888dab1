using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>What the owner's cards, the download and the picture are built from.</summary>
internal sealed record ResultsReport
{
    /// <summary>Names this asking of the poll in what a card sends back.</summary>
    public required string Wave { get; init; }

    public PollWords? Title { get; init; }

    /// <summary>What it is called, where there is no title; null takes the first question.</summary>
    public PollWords? Name { get; init; }

    public required string DefaultLanguage { get; init; }

    public required PollRules Rules { get; init; }

    /// <summary>Null as long as nobody may see them: an anonymous poll that is open.</summary>
    public PollResults? Results { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Whether there are slices to look at.</summary>
    public bool HasSlices { get; init; }

    /// <summary>Whether "You said, we did" can go to those who were asked.</summary>
    public bool CanTell { get; init; }

    /// <summary>Whether it was asked before, so that there is a trend.</summary>
    public bool HasTrend { get; init; }

    /// <summary>When it was asked, on its owner's calendar, where it was asked more than once.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The asking before, if there was one.</summary>
    public string? EarlierWave { get; init; }

    /// <summary>Web addresses; null where the bot has none.</summary>
    public string? CsvAddress { get; init; }

    public string? PictureAddress { get; init; }

    /// <summary>What it is called: its title, or its only question.</summary>
    public string NameIn(QuestionWords words) =>
        (Title ?? Name) is { } title ? words.Say(title) : Results is { Questions: [var first, ..] } ? words.Text(first.Question) : "";
}

using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;

namespace CommsBot.Polls.Answering;

/// <summary>What the cards for answering are built from: a poll as one person, or a whole channel, has it before them.</summary>
internal sealed record AskedPoll
{
    /// <summary>In place of a wave on a card that is only to be looked at.</summary>
    public const string PreviewWave = "preview";

    /// <summary>Names this asking of the poll in what a card sends back.</summary>
    public required string Wave { get; init; }

    /// <summary>What the questions are about; null where one question says it all.</summary>
    public PollWords? Title { get; init; }

    /// <summary>One to five.</summary>
    public required IReadOnlyList<PollQuestion> Questions { get; init; }

    public required PollRules Rules { get; init; }

    public required string DefaultLanguage { get; init; }

    public required string FromName { get; init; }

    /// <summary>Null: when whoever asked closes it.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The asker's time zone, in which times are shown.</summary>
    public required string ZoneId { get; init; }

    public bool IsClosed { get; init; }

    public bool IsInChannel { get; init; }

    /// <summary>How long the database's backups are kept, in days.</summary>
    public required int BackupDays { get; init; }

    public bool HasAnswered { get; init; }

    /// <summary>The viewer's answers, one for each question; none of an anonymous poll, ever.</summary>
    public IReadOnlyList<QuestionAnswer> Mine { get; init; } = [];

    /// <summary>Whether the viewer may close it.</summary>
    public bool IsMine { get; init; }

    /// <summary>Null where the viewer may not see them, or not yet.</summary>
    public PollResults? Results { get; init; }

    /// <summary>One question that a tap answers.</summary>
    public bool IsOneTap => Questions is [{ Kind: QuestionKind.SingleChoice or QuestionKind.YesNo or QuestionKind.Rating or QuestionKind.NetPromoter }];

    /// <summary>What an open wave, or its end, is to somebody.</summary>
    /// <param name="wave">What was asked.</param>
    /// <param name="viewer">Who looks; null for a card that several people see.</param>
    /// <param name="isShared">Whether it is in a channel or group.</param>
    /// <param name="backupDays">How long backups are kept.</param>
    public static AskedPoll Of(AskedWave wave, PersonId? viewer, bool isShared, int backupDays) => new()
    {
        Wave = wave.Id.ToString(),
        Title = wave.Questions.Count > 1 || wave.Words != wave.Questions[0].Text ? wave.Words : null,
        Questions = wave.Questions,
        Rules = wave.Rules,
        DefaultLanguage = wave.DefaultLanguage,
        FromName = wave.OwnerName,
        ClosesAt = wave.ClosesAt,
        ZoneId = wave.ZoneId,
        IsInChannel = isShared,
        BackupDays = backupDays,
        IsMine = wave.OwnerId == viewer,
    };

    /// <summary>Before it is asked; its answers go nowhere.</summary>
    public static AskedPoll Preview(Poll poll, string fromName, DateTimeOffset closesAt, string zoneId, int backupDays) => new()
    {
        Wave = PreviewWave,
        Title = poll.Title,
        Questions = poll.Questions,
        Rules = poll.Rules,
        DefaultLanguage = poll.DefaultLanguage,
        FromName = fromName,
        ClosesAt = closesAt,
        ZoneId = zoneId,
        BackupDays = backupDays,
    };
}

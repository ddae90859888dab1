using CommsBot.Audiences;
using CommsBot.Polls.Questions;
using CommsBot.Storage;

namespace CommsBot.Polls;

/// <summary>What is asked, and what is promised to those who answer. Asked once or, as a pulse, again and again: each time is a <see cref="PollWave"/>.</summary>
internal sealed class Poll
{
    private Poll()
    {
    }

    public PollId Id { get; private init; }

    public required string TenantId { get; init; }

    public required PersonId OwnerId { get; init; }

    /// <summary>What made this poll (a message, a submitted form), unique: the same one twice is still one poll.</summary>
    public required string Origin { get; init; }

    /// <summary>Null: its first question says it all.</summary>
    public PollWords? Title { get; private set; }

    /// <summary>One to five.</summary>
    public required IReadOnlyList<PollQuestion> Questions { get; set; }

    /// <summary>Of people whose own language it does not have, and of cards that several people see.</summary>
    public required string DefaultLanguage { get; init; }

    public required PollRules Rules { get; set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public PollWords Words => Title ?? Questions[0].Text;

    public static Poll Create(NewPoll poll, TimeProvider clock) => new()
    {
        Id = ITypedId<PollId>.New(clock),
        TenantId = poll.TenantId,
        OwnerId = poll.OwnerId,
        Origin = poll.Origin,
        Title = poll.Title,
        Questions = poll.Questions,
        DefaultLanguage = poll.DefaultLanguage,
        Rules = poll.Rules,
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>Only while nobody was asked: ballots hold the places of questions and choices.</summary>
    public void Ask(IReadOnlyList<PollQuestion> questions) => Questions = questions;

    /// <summary>Only while nobody was asked: nobody is promised less than they were when they answered.</summary>
    public void Promise(PollRules rules, PollWords? title) => (Rules, Title) = (rules, title);
}

/// <summary>Who asks what, and by what act.</summary>
internal sealed record NewPoll(string TenantId, PersonId OwnerId, string Origin, IReadOnlyList<PollQuestion> Questions, string DefaultLanguage)
{
    public PollWords? Title { get; init; }

    public PollRules Rules { get; init; } = new();
}

using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Storage;

namespace CommsBot.Prompts;

/// <summary>An invitation to think, do or share something: written, then sent once or again and again.</summary>
internal sealed class Prompt
{
    private Prompt()
    {
    }

    public PromptId Id { get; private init; }

    public required string TenantId { get; init; }

    public required PersonId OwnerId { get; init; }

    /// <summary>What made it (a form, a copy), unique: the same one twice is still one prompt.</summary>
    public required string Origin { get; init; }

    public IReadOnlyList<PromptText> Texts { get; private set; } = [];

    /// <summary>For people whose language has no text.</summary>
    public string DefaultLanguage { get; private set; } = "";

    public PromptTheme? Theme { get; private set; }

    public string? PictureUrl { get; private set; }

    public string? PictureAlt { get; private set; }

    public string? LinkUrl { get; private set; }

    public string? LinkTitle { get; private set; }

    public bool TakesAnswer { get; private set; }

    /// <summary>Whether it was said what goes with it.</summary>
    public bool IsDressed { get; private set; }

    public string? AnswersChannelId { get; private set; }

    /// <summary>Null until it was said who gets it.</summary>
    public PromptTarget? Target { get; private set; }

    public AudienceId? AudienceId { get; private set; }

    public string? ChannelId { get; private set; }

    public int OpenForDays { get; private set; } = 7;

    /// <summary>A <see cref="Scheduling.Schedule"/>; null sends it at once, when it is released.</summary>
    public string? ScheduleJson { get; private set; }

    /// <summary>IANA id: whose clock the owner's times are on.</summary>
    public required string TimeZone { get; init; }

    public PromptState State { get; private set; }

    /// <summary>When it is sent next; null when nothing is to come.</summary>
    public DateTimeOffset? NextDueAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public Schedule? Schedule => ScheduleJson is null ? null : Scheduling.ScheduleJson.Read(ScheduleJson);

    /// <summary>Whether it takes its theme's prompts in turn.</summary>
    public bool IsSeries => Texts.Count == 0;

    public bool CanChange => State is PromptState.Draft or PromptState.Scheduled;

    /// <summary>Whether its own text can still be put right where it was sent.</summary>
    public bool CanCorrect => State == PromptState.Sent && !IsSeries && Target != PromptTarget.Channel;

    public PromptExtras Extras => new()
    {
        PictureUrl = PictureUrl, PictureAlt = PictureAlt, LinkUrl = LinkUrl, LinkTitle = LinkTitle, TakesAnswer = TakesAnswer, AnswersChannelId = AnswersChannelId,
    };

    public static Prompt Draft(PromptWording wording, DraftedBy by, TimeProvider clock) => new()
    {
        Id = ITypedId<PromptId>.New(clock),
        TenantId = by.TenantId,
        OwnerId = by.OwnerId,
        Origin = by.Origin,
        TimeZone = by.TimeZone,
        Texts = wording.Texts,
        DefaultLanguage = wording.DefaultLanguage,
        Theme = wording.Theme,
        TakesAnswer = true,
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>A new draft with all that this one has.</summary>
    public Prompt Copy(DraftedBy by, TimeProvider clock)
    {
        var copy = Draft(new PromptWording(Texts, DefaultLanguage, Theme), by, clock);
        copy.Dress(Extras);
        copy.IsDressed = IsDressed;
        copy.ScheduleJson = ScheduleJson;
        (copy.Target, copy.AudienceId, copy.ChannelId, copy.OpenForDays) = (Target, AudienceId, ChannelId, OpenForDays);
        return copy;
    }

    public void Write(PromptWording wording)
    {
        BackToDraft();
        (Texts, DefaultLanguage, Theme) = (wording.Texts, wording.DefaultLanguage, wording.Theme);
    }

    /// <summary>Another text for what was sent already.</summary>
    public void Correct(PromptWording wording)
    {
        if (!CanCorrect)
            throw new InvalidOperationException($"A prompt that is {State} cannot be corrected.");

        (Texts, DefaultLanguage) = (wording.Texts, wording.DefaultLanguage);
    }

    public void Dress(PromptExtras extras)
    {
        BackToDraft();
        (PictureUrl, PictureAlt, LinkUrl, LinkTitle) = (extras.PictureUrl, extras.PictureAlt, extras.LinkUrl, extras.LinkTitle);
        (TakesAnswer, AnswersChannelId, IsDressed) = (extras.TakesAnswer, extras.AnswersChannelId, true);
    }

    public void Aim(PromptAim aim)
    {
        BackToDraft();
        (Target, AudienceId, ChannelId, OpenForDays) = (aim.Target, aim.AudienceId, aim.ChannelId, aim.OpenForDays);
    }

    /// <param name="schedule">Null: at once.</param>
    public void Plan(Schedule? schedule)
    {
        BackToDraft();
        ScheduleJson = schedule is null ? null : Scheduling.ScheduleJson.Write(schedule);
    }

    /// <summary>Nothing more is sent, and nobody can answer any more. Once is enough.</summary>
    public void Cancel() => (State, NextDueAt) = (PromptState.Cancelled, null);

    /// <summary>A change while it waits to be sent has to be released anew: nobody gets half of a change.</summary>
    private void BackToDraft()
    {
        if (!CanChange)
            throw new InvalidOperationException($"A prompt that is {State} cannot be changed.");

        (State, NextDueAt) = (PromptState.Draft, null);
    }
}

internal enum PromptState
{
    Draft,

    /// <summary>Something is still to be sent.</summary>
    Scheduled,

    /// <summary>All of it was sent.</summary>
    Sent,
    Cancelled,
}

/// <summary>Who drafted a prompt, and by what act.</summary>
internal sealed record DraftedBy(string TenantId, PersonId OwnerId, string Origin, string TimeZone);

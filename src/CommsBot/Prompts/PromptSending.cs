using CommsBot.Campaigns;
using CommsBot.Storage;

namespace CommsBot.Prompts;

/// <summary>One time that a prompt goes out: which text, and until when it is open.</summary>
internal sealed class PromptSending
{
    private PromptSending()
    {
    }

    public PromptSendingId Id { get; private init; }

    public required PromptId PromptId { get; init; }

    /// <summary>Unique for the prompt: its planned local time, or the one "now". The occurrence in Delivery has the same.</summary>
    public required string Key { get; init; }

    /// <summary>The prompt of the library whose turn it is; null where the prompt has its own text.</summary>
    public string? LibraryId { get; init; }

    /// <summary>
    /// As it was released. Who gets it later than others gets this, whatever was changed meanwhile; a correction changes it. Null in rows of older versions.
    /// </summary>
    public PromptContent? Content { get; private set; }

    public required DateTimeOffset PlannedFor { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When its post to a channel was begun. A claim without an activity is not posted again: nobody knows whether it is there.</summary>
    public DateTimeOffset? PostClaimedAt { get; init; }

    public string? PostActivityId { get; init; }

    public static PromptSending Of(Prompt prompt, CampaignSending sending, string? libraryId, TimeProvider clock) => new()
    {
        Id = ITypedId<PromptSendingId>.New(clock),
        PromptId = prompt.Id,
        Key = sending.Key,
        LibraryId = libraryId,
        Content = prompt.Content,
        PlannedFor = sending.PlannedFor,
        ExpiresAt = sending.ExpiresAt,
    };

    public void Correct(PromptContent content) => Content = content;
}

using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Answers to prompts, shared or not. What was shared in a channel is a message there, and follows the channel's own retention.</summary>
internal sealed class OldAnswers(CommsBotDbContext db) : IRetention
{
    public string Id => "prompt-answers";

    public string PeriodIn(RetentionOptions options) => options.Answers;

    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => db.Set<PromptAnswer>()
        .Where(a => a.AnsweredAt < before)
        .OrderBy(a => a.SendingId).ThenBy(a => a.PersonId)
        .Take(most)
        .ExecuteDeleteAsync(cancellationToken);
}

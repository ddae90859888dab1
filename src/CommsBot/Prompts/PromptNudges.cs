using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>What Delivery sends for a prompt.</summary>
internal sealed class PromptNudges(CommsBotDbContext db, ReadPrompt readPrompt) : INudgeContent
{
    public NudgeKind Kind => NudgeKind.Prompt;

    public async Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var id = new PromptId(subjectId);
        if (await db.Set<Prompt>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } prompt
            || await db.CampaignOf(prompt).AsNoTracking().SingleAsync(cancellationToken) is not { State: not CampaignState.Cancelled } campaign)
        {
            return null;
        }

        var sending = await db.Set<PromptSending>().AsNoTracking().SingleOrDefaultAsync(
            s => s.PromptId == id && db.Set<Delivery.Occurrence>().Any(o => o.Id == occurrenceId && o.Key == s.Key), cancellationToken);
        // Before it is planned there is nothing to answer yet: that is how it will look.
        var view = sending is null
            ? await readPrompt.PreviewAsync(prompt, campaign, culture, cancellationToken)
            : await readPrompt.AsSentAsync(prompt, campaign, sending, culture, cancellationToken);
        return PromptCards.Message(view with { Occurrence = occurrenceId }, culture);
    }

    public async Task<IReadOnlySet<PersonId>> FindSettledAsync(
        Guid subjectId, OccurrenceId occurrenceId, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var id = new PromptId(subjectId);
        return await db.Set<PromptAnswer>()
            .Where(a => people.Contains(a.PersonId) && db.Set<PromptSending>().Any(
                s => s.Id == a.SendingId && s.PromptId == id && db.Set<Delivery.Occurrence>().Any(o => o.Id == occurrenceId && o.Key == s.Key)))
            .Select(a => a.PersonId)
            .ToHashSetAsync(cancellationToken);
    }
}

using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Writes prompts down with their campaigns, once per <see cref="Prompt.Origin"/>, and lists those of a person.</summary>
internal sealed class DraftPrompts(CommsBotDbContext db, OwnCampaigns ownCampaigns, ReviewCampaigns reviewCampaigns)
{
    /// <returns>The prompt itself or, when the same form or copy has made one already, that one.</returns>
    public async Task<Prompt> AddOnceAsync(Prompt prompt, Campaign campaign, CancellationToken cancellationToken)
    {
        db.Add(prompt);
        db.Add(campaign);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return prompt;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await db.Set<Prompt>().SingleAsync(p => p.Origin == prompt.Origin, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<ListedPrompt>> ListAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var campaigns = await ownCampaigns.ListAsync(NudgeKind.Prompt, turn, cancellationToken);
        var prompts = await FindAsync(campaigns, cancellationToken);
        return [.. campaigns.Select(c => new ListedPrompt(prompts[c.SubjectId], c))];
    }

    /// <summary>Those of others that wait for this person's release.</summary>
    public async Task<IReadOnlyList<ListedReview>> ListReviewsAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var waiting = await reviewCampaigns.ListAsync(NudgeKind.Prompt, turn, cancellationToken);
        var prompts = await FindAsync(waiting.Select(w => w.Campaign), cancellationToken);
        return [.. waiting.Select(w => new ListedReview(prompts[w.Campaign.SubjectId], w))];
    }

    private Task<Dictionary<Guid, Prompt>> FindAsync(IEnumerable<Campaign> campaigns, CancellationToken cancellationToken)
    {
        var ids = campaigns.Select(c => new PromptId(c.SubjectId)).ToList();
        return db.Set<Prompt>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, cancellationToken);
    }
}

internal sealed record ListedPrompt(Prompt Prompt, Campaign Campaign);

internal sealed record ListedReview(Prompt Prompt, WaitingCampaign Waiting);

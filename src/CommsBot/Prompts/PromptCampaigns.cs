using System.Globalization;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>What campaigns need to know of prompts.</summary>
internal sealed class PromptCampaigns(
    CommsBotDbContext db, ReadPrompt readPrompt, PostPrompt postPrompt, DraftPrompts drafts, KnownChannels channels, TimeProvider clock) : ICampaignContent
{
    public NudgeKind Kind => NudgeKind.Prompt;

    public async Task<CampaignFace> ReadAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var prompt = await FindAsync(campaign, cancellationToken);
        return PromptFace.Create(prompt, campaign, await channels.NameAsync(prompt.AnswersChannelId, cancellationToken), culture);
    }

    public async Task<CardMessage> PreviewAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken)
    {
        var view = await readPrompt.PreviewAsync(await FindAsync(campaign, cancellationToken), campaign, culture, cancellationToken);
        return PromptCards.Message(view, culture) with { Card = PromptCards.Asking(view, culture, new PromptTexts(culture).PreviewNotice) };
    }

    public async Task PrepareAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken)
    {
        var prompt = await FindAsync(campaign, cancellationToken);
        if (await Sendings(campaign, sending).AnyAsync(cancellationToken))
            return;

        db.Add(PromptSending.Of(prompt, sending, await readPrompt.NextInSeriesAsync(prompt, cancellationToken), clock));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PostInChannelAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken) =>
        await postPrompt.RunAsync(
            await FindAsync(campaign, cancellationToken), campaign, await Sendings(campaign, sending).SingleAsync(cancellationToken), cancellationToken);

    public async Task<Guid> CopyAsync(Campaign campaign, DraftedBy by, CancellationToken cancellationToken)
    {
        var copy = (await FindAsync(campaign, cancellationToken)).Copy(by.Origin, clock);
        return (await drafts.AddOnceAsync(copy, campaign.Copy(copy.Id.Value, by, clock), cancellationToken)).Id.Value;
    }

    /// <summary>A cancelled campaign says by itself that its prompt is closed.</summary>
    public Task CancelledAsync(Campaign campaign, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<Prompt> FindAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var id = new PromptId(campaign.SubjectId);
        return db.Set<Prompt>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
    }

    private IQueryable<PromptSending> Sendings(Campaign campaign, CampaignSending sending)
    {
        var id = new PromptId(campaign.SubjectId);
        return db.Set<PromptSending>().AsNoTracking().Where(s => s.PromptId == id && s.Key == sending.Key);
    }
}

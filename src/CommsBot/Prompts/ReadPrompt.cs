using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>A prompt as its card shows it.</summary>
internal sealed class ReadPrompt(CommsBotDbContext db, KnownChannels channels, TimeProvider clock)
{
    /// <returns>Null for everybody who did not get this very sending: a card can be forged.</returns>
    public async Task<PromptView?> ForRecipientAsync(PromptSendingId sendingId, PersonId viewer, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await db.Set<PromptSending>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sendingId, cancellationToken) is not { } sending)
            return null;

        var occurrence = await db.Set<Delivery.Occurrence>()
            .Where(o => o.Kind == NudgeKind.Prompt && o.SubjectId == sending.PromptId.Value && o.Key == sending.Key)
            .Where(o => db.Set<Delivery.Delivery>().Any(d => d.OccurrenceId == o.Id && d.PersonId == viewer))
            .Select(o => (OccurrenceId?)o.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (occurrence is null)
            return null;

        var prompt = await db.Set<Prompt>().AsNoTracking().SingleAsync(p => p.Id == sending.PromptId, cancellationToken);
        var mine = await db.Set<PromptAnswer>()
            .Where(a => a.SendingId == sendingId && a.PersonId == viewer)
            .Select(a => new MyPromptAnswer(a.Text, a.Share))
            .SingleOrDefaultAsync(cancellationToken);
        var campaign = await db.CampaignOf(prompt).AsNoTracking().SingleAsync(cancellationToken);
        return await ViewAsync(prompt, campaign, sending, sending.LibraryId, culture, cancellationToken) with { Mine = mine, Occurrence = occurrence };
    }

    public Task<PromptView> AsSentAsync(
        Prompt prompt, Campaign campaign, PromptSending sending, CultureInfo culture, CancellationToken cancellationToken) =>
        ViewAsync(prompt, campaign, sending, sending.LibraryId, culture, cancellationToken);

    /// <summary>As it would be if it were sent now.</summary>
    public async Task<PromptView> PreviewAsync(Prompt prompt, Campaign campaign, CultureInfo culture, CancellationToken cancellationToken) =>
        await ViewAsync(prompt, campaign, null, await NextInSeriesAsync(prompt, cancellationToken), culture, cancellationToken);

    /// <returns>Null for a prompt with its own text.</returns>
    public async Task<string?> NextInSeriesAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (prompt is not { IsSeries: true, Theme: { } theme })
            return null;

        var used = await db.Set<PromptSending>()
            .Where(s => s.PromptId == prompt.Id && s.LibraryId != null && !s.Key.StartsWith(CampaignSending.TestPrefix))
            .OrderBy(s => s.PlannedFor).ThenBy(s => s.Id)
            .Select(s => s.LibraryId!)
            .ToListAsync(cancellationToken);
        return PromptLibrary.Next(theme, used).Id;
    }

    private async Task<PromptView> ViewAsync(
        Prompt prompt, Campaign campaign, PromptSending? sending, string? libraryId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().Where(p => p.Id == campaign.OwnerId).Select(p => p.Name).SingleAsync(cancellationToken);
        var isInChannel = campaign.Target == CampaignTarget.Channel;
        var content = sending?.Content ?? prompt.Content;
        var channel = content.Extras.TakesAnswer && !isInChannel ? await channels.NameAsync(content.Extras.AnswersChannelId, cancellationToken) : null;
        var text = TextOf(content, libraryId, culture);
        var now = clock.GetUtcNow();
        var openUntil = sending?.ExpiresAt ?? now.AddDays(campaign.OpenForDays);
        return new PromptView(
            sending?.Id, text.Title, text.Text, owner, content.Theme, content.Extras, channel, isInChannel,
            TimeZoneInfo.ConvertTime(openUntil, campaign.Zone),
            sending is not null && (openUntil <= now || campaign.State == CampaignState.Cancelled), null);
    }

    internal static PromptText TextOf(PromptContent content, string? libraryId, CultureInfo culture)
    {
        if (content is { Texts.Count: 0, Theme: { } theme })
            return new PromptText(culture.Name, null, (PromptLibrary.Find(libraryId) ?? PromptLibrary.Of(theme)[0]).In(culture));

        return content.Texts.FirstOrDefault(t => t.Language == culture.Name)
            ?? content.Texts.FirstOrDefault(t => t.Language == content.DefaultLanguage)
            ?? content.Texts[0];
    }
}

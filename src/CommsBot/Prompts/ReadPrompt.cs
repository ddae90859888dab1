using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>A prompt as its card shows it.</summary>
internal sealed class ReadPrompt(CommsBotDbContext db, TimeProvider clock)
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
        return await ViewAsync(prompt, sending, sending.LibraryId, culture, cancellationToken) with { Mine = mine, Occurrence = occurrence };
    }

    public Task<PromptView> AsSentAsync(Prompt prompt, PromptSending sending, CultureInfo culture, CancellationToken cancellationToken) =>
        ViewAsync(prompt, sending, sending.LibraryId, culture, cancellationToken);

    /// <summary>As it would be if it were sent now.</summary>
    public async Task<PromptView> PreviewAsync(Prompt prompt, CultureInfo culture, CancellationToken cancellationToken) =>
        await ViewAsync(prompt, null, await NextInSeriesAsync(prompt, cancellationToken), culture, cancellationToken);

    /// <returns>Null for a prompt with its own text.</returns>
    public async Task<string?> NextInSeriesAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (prompt is not { IsSeries: true, Theme: { } theme })
            return null;

        var used = await db.Set<PromptSending>()
            .Where(s => s.PromptId == prompt.Id && s.LibraryId != null)
            .OrderBy(s => s.PlannedFor).ThenBy(s => s.Id)
            .Select(s => s.LibraryId!)
            .ToListAsync(cancellationToken);
        return PromptLibrary.Next(theme, used).Id;
    }

    public Task<string?> ChannelNameAsync(string? channelId, CancellationToken cancellationToken) =>
        db.Set<PromptChannel>().Where(c => c.Id == channelId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);

    private async Task<PromptView> ViewAsync(Prompt prompt, PromptSending? sending, string? libraryId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().Where(p => p.Id == prompt.OwnerId).Select(p => p.Name).SingleAsync(cancellationToken);
        var channel = prompt.TakesAnswer && prompt.Target != PromptTarget.Channel ? await ChannelNameAsync(prompt.AnswersChannelId, cancellationToken) : null;
        var text = TextOf(prompt, libraryId, culture);
        var now = clock.GetUtcNow();
        var openUntil = sending?.ExpiresAt ?? now.AddDays(prompt.OpenForDays);
        return new PromptView(
            sending?.Id, text.Title, text.Text, owner, prompt.Theme, prompt.Extras, channel, prompt.Target == PromptTarget.Channel,
            TimeZoneInfo.ConvertTime(openUntil, Zones.Find(prompt.TimeZone) ?? TimeZoneInfo.Utc),
            sending is not null && (openUntil <= now || prompt.State == PromptState.Cancelled), null);
    }

    internal static PromptText TextOf(Prompt prompt, string? libraryId, CultureInfo culture)
    {
        if (prompt is { IsSeries: true, Theme: { } theme })
            return new PromptText(culture.Name, null, (PromptLibrary.Find(libraryId) ?? PromptLibrary.Of(theme)[0]).In(culture));

        return prompt.Texts.FirstOrDefault(t => t.Language == culture.Name)
            ?? prompt.Texts.FirstOrDefault(t => t.Language == prompt.DefaultLanguage)
            ?? prompt.Texts[0];
    }
}

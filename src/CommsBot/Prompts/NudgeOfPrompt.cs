using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Localization;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>A prompt as Delivery sends it: from whom, to whom.</summary>
internal sealed class NudgeOfPrompt(CommsBotDbContext db, TimeProvider clock)
{
    /// <returns>As if it were sent at once; when it is, and by which key, is the caller's.</returns>
    public async Task<NudgePlan> PlanAsync(Prompt prompt, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == prompt.OwnerId, cancellationToken);
        var (audienceId, audienceName) = await AudienceAsync(prompt, owner, cancellationToken);
        return new NudgePlan
        {
            TenantId = prompt.TenantId,
            Kind = NudgeKind.Prompt,
            SubjectId = prompt.Id.Value,
            Key = KeyOfNow(prompt.Id),
            SenderId = owner.Id,
            SenderName = owner.Name,
            AudienceId = audienceId,
            AudienceName = audienceName,
            PlannedFor = clock.GetUtcNow(),
            ExpiresAt = expiresAt,
            TimeZone = prompt.TimeZone,
            // Who tries a prompt on themselves is not disturbed by it.
            IsUrgent = prompt.Target == PromptTarget.Me,
        };
    }

    public static string KeyOfNow(PromptId id) => $"now:{id}";

    private async Task<(AudienceId? Id, string Name)> AudienceAsync(Prompt prompt, Person owner, CancellationToken cancellationToken)
    {
        var texts = new PromptTexts(Languages.FromLocale(owner.Language));
        return prompt.Target switch
        {
            PromptTarget.Everyone => (null, texts.AimEveryone),
            PromptTarget.Me => (await AudienceOfOneAsync(owner, cancellationToken), texts.AimMe),
            PromptTarget.Audience => (
                prompt.AudienceId ?? throw new InvalidOperationException("A prompt without its audience would go to everyone."),
                await db.Set<Audience>().Where(a => a.Id == prompt.AudienceId).Select(a => a.Name).SingleAsync(cancellationToken)),
            _ => throw new InvalidOperationException($"Delivery does not send to {prompt.Target}."),
        };
    }

    private async Task<AudienceId> AudienceOfOneAsync(Person owner, CancellationToken cancellationToken)
    {
        var source = owner.Id.ToString();
        var known = db.Set<Audience>().Where(a => a.TenantId == owner.TenantId && a.Kind == AudienceKind.Person && a.SourceId == source).Select(a => (AudienceId?)a.Id);
        if (await known.FirstOrDefaultAsync(cancellationToken) is { } id)
            return id;

        // Two colleagues may have one name.
        var audience = Audience.Create(owner.TenantId, $"{owner.Name} · {source[^8..]}", AudienceKind.Person, source, owner.Id, clock);
        db.Add(audience);
        db.Add(new AudienceMember(audience.Id, owner.Id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return audience.Id;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return (await known.FirstAsync(cancellationToken))!.Value;
        }
    }
}

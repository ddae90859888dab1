using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Graph;
using CommsBot.Prompts;
using CommsBot.Scheduling;
using CommsBot.Simulation;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.Benchmarks.FanOut;

/// <summary>Writes people, their chats and one prompt into the bot's database, through the bot's own code.</summary>
internal sealed class Crowd(WebApplication bot, TeamsSimulator teams, TeamsSimulatorOptions teamsOptions)
{
    public const string Text = "What did you learn this week?";

    private const int RowsAtOnce = 5_000;

    public async Task<AudienceId> GatherAsync(IReadOnlyList<Simulation.World.Person> people, bool hasNewChats)
    {
        var sender = Person.Know(EntryOf(people[0]), teamsOptions.TenantId, TimeProvider.System);
        var audience = Audience.Create(teamsOptions.TenantId, "Crowd", AudienceKind.List, null, sender.Id, TimeProvider.System);
        await AddAsync([sender, audience, ChatOf(people[0]), new AudienceMember(audience.Id, sender.Id)]);
        foreach (var some in people.Skip(1).Chunk(RowsAtOnce))
        {
            var rows = new List<object>();
            foreach (var person in some)
            {
                var known = Person.Know(EntryOf(person), teamsOptions.TenantId, TimeProvider.System);
                rows.Add(known);
                rows.Add(new AudienceMember(audience.Id, known.Id));
                if (!hasNewChats)
                    rows.Add(ChatOf(person));
            }

            await AddAsync(rows);
        }

        return audience.Id;
    }

    /// <returns>How long it took to plan all deliveries.</returns>
    public async Task<TimeSpan> PlanAsync(AudienceId audience)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        var owner = await db.Set<Audience>().Where(a => a.Id == audience).Select(a => a.OwnerId).SingleAsync();
        var prompt = Prompt.Draft(
            new PromptWording([new PromptText("en", null, Text), new PromptText("de", null, Text)], "en", null), "benchmark", TimeProvider.System);
        db.Add(prompt);
        db.Add(Campaign.Draft(
            NudgeKind.Prompt, prompt.Id.Value, new DraftedBy(teamsOptions.TenantId, owner, "benchmark", "Europe/Berlin"), TimeProvider.System));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var now = TimeProvider.System.GetUtcNow();
        var begin = TimeProvider.System.GetTimestamp();
        await scope.ServiceProvider.GetRequiredService<PlanDeliveries>().RunAsync(
            new NudgePlan
            {
                TenantId = teamsOptions.TenantId,
                Kind = NudgeKind.Prompt,
                SubjectId = prompt.Id.Value,
                Key = "benchmark",
                AudienceId = audience,
                AudienceName = "Crowd",
                PlannedFor = now,
                ExpiresAt = now.AddDays(2),
                TimeZone = "Europe/Berlin",
            },
            CancellationToken.None);
        return TimeProvider.System.GetElapsedTime(begin);
    }

    public async Task<IReadOnlyDictionary<string, int>> ReadOutcomesAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Delivery.Delivery>()
            .GroupBy(d => new { d.State, d.Reason })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync();
        return counts.ToDictionary(c => c.Key.Reason == DeliveryReason.None ? $"{c.Key.State}" : $"{c.Key.State} ({c.Key.Reason})", c => c.Count);
    }

    public async Task<bool> IsFinishedAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Delivery.Occurrence>().AllAsync(o => o.State == OccurrenceState.Finished);
    }

    private async Task AddAsync(IEnumerable<object> rows)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private StoredConversation ChatOf(Simulation.World.Person person) => new()
    {
        Id = person.Chat.Id,
        TenantId = teamsOptions.TenantId,
        Scope = ConversationScope.Personal,
        PersonalUserId = person.AadObjectId.ToString(),
        BotId = $"28:{teamsOptions.AppId}",
        BotName = teamsOptions.AppName,
        ServiceUrl = teams.Bot.ServiceUrl,
    };

    /// <summary>At work at all hours, so that only the pace takes time.</summary>
    private static DirectoryEntry EntryOf(Simulation.World.Person person) => new(person.AadObjectId.ToString(), person.Name)
    {
        Mail = person.Upn,
        PreferredLanguage = person.Locale,
        TimeZone = person.TimeZone,
        WorkStart = TimeOnly.MinValue,
        WorkEnd = TimeOnly.MinValue,
        WorkDays = (int)Weekdays.All,
    };
}

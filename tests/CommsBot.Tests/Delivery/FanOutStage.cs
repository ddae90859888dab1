using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Occurrence = CommsBot.Delivery.Occurrence;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Delivery;

/// <summary>A crowd that the bot knows from the directory, and nudges to send to it.</summary>
public abstract class FanOutStage<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Text = "Coffee with somebody new?";

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:CallsPerSecond"] = "5000",
        ["Delivery:SendTimeout"] = "00:00:02",
        ["Delivery:ComeBackAfter"] = "00:00:00.050",
        ["Delivery:MostRefusals"] = "100",
        ["Delivery:WakeEvery"] = "1.00:00:00",
    };

    private protected override void Configure(IServiceCollection services) => services.RemoveAll<INudgeContent>().AddScoped<INudgeContent, PlainNudge>();

    /// <summary>People of the directory who are there at all hours, as an audience.</summary>
    private protected async Task<(IReadOnlyList<Person> People, AudienceId Audience)> GatherAsync(int count)
    {
        await Adele.InstallsAsync();
        var people = Teams.AddPeople(count);
        var audience = await UseAsync<CommsBotDbContext, AudienceId>(async db =>
        {
            var owner = await db.Set<CommsBot.Audiences.Person>().OrderBy(p => p.Id).FirstAsync();
            var crowd = Audience.Create(owner.TenantId, "Crowd", AudienceKind.List, null, owner.Id, TimeProvider.System);
            db.Add(crowd);
            foreach (var person in people)
            {
                var known = CommsBot.Audiences.Person.Know(EntryOf(person), owner.TenantId, TimeProvider.System);
                db.Add(known);
                db.Add(new AudienceMember(crowd.Id, known.Id));
            }

            await db.SaveChangesAsync();
            return crowd.Id;
        });
        return (people, audience);
    }

    private protected Task<Occurrence?> PlanAsync(AudienceId? audience, string key = "once", Func<NudgePlan, NudgePlan>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var plan = new NudgePlan
        {
            TenantId = TenantId,
            Kind = NudgeKind.Prompt,
            SubjectId = Guid.Empty,
            Key = key,
            AudienceId = audience,
            AudienceName = "Crowd",
            PlannedFor = now,
            ExpiresAt = now.AddDays(3),
            TimeZone = "Europe/Berlin",
        };
        return UseAsync<PlanDeliveries, Occurrence?>(planning => planning.RunAsync(change?.Invoke(plan) ?? plan, CancellationToken.None));
    }

    /// <summary>Until nothing is due any more, now or within moments.</summary>
    private protected async Task SendAsync()
    {
        do
        {
            await UseAsync<SendDeliveries, bool>(async send =>
            {
                await send.RunAsync(CancellationToken.None);
                return true;
            });
        }
        while (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AnyAsync(d =>
            d.State == DeliveryState.Waiting && (d.Reason == DeliveryReason.Throttled || d.Reason == DeliveryReason.TeamsUnavailable))));
    }

    private protected Task<Dictionary<(DeliveryState, DeliveryReason), int>> OutcomesAsync() => ReadAsync(async db =>
        (await db.Set<CommsBot.Delivery.Delivery>().Select(d => new { d.State, d.Reason }).ToListAsync())
            .GroupBy(d => (d.State, d.Reason))
            .ToDictionary(g => g.Key, g => g.Count()));

    private static DirectoryEntry EntryOf(Person person) => new(person.AadObjectId.ToString(), person.Name)
    {
        Mail = person.Upn,
        TimeZone = person.TimeZone,
        WorkStart = TimeOnly.MinValue,
        WorkEnd = TimeOnly.MinValue,
        WorkDays = (int)Weekdays.All,
    };

    private sealed class PlainNudge : INudgeContent
    {
        public NudgeKind Kind => NudgeKind.Prompt;

        public Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken) =>
            Task.FromResult<CardMessage?>(new CardMessage(CardFrame.Create(culture, [CardFrame.Title(Text)]), Text));
    }
}

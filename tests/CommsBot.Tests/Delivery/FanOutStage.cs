using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Graph;
using CommsBot.Scheduling;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
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

    /// <summary>A subject whose card cannot be made.</summary>
    protected static readonly Guid Broken = Guid.Parse("b40c0000-0000-4000-8000-000000000001");

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:CallsPerSecond"] = "5000",
        ["Delivery:SendTimeout"] = "00:00:02",
        ["Delivery:WakeEvery"] = "00:00:01",
        ["Delivery:ComeBackAfter"] = "00:00:00.050",
        ["Delivery:MostRefusals"] = "100",
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
        var plan = PlanOf(audience) with { Key = key };
        return UseAsync<PlanDeliveries, Occurrence?>(planning => planning.RunAsync(change?.Invoke(plan) ?? plan, CancellationToken.None));
    }

    private protected NudgePlan PlanOf(AudienceId? audience)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new NudgePlan
        {
            TenantId = TenantId,
            Kind = NudgeKind.Prompt,
            SubjectId = Guid.Empty,
            Key = "once",
            AudienceId = audience,
            AudienceName = "Crowd",
            PlannedFor = now,
            ExpiresAt = now.AddDays(3),
            TimeZone = "Europe/Berlin",
        };
    }

    /// <summary>Until nothing is due any more, now or within moments; the bot's own job may be at it, too.</summary>
    private protected async Task SendAsync()
    {
        var deadline = TimeProvider.System.GetUtcNow().AddMinutes(2);
        do
        {
            await UseAsync<SendDeliveries, bool>(async send =>
            {
                await send.RunAsync(CancellationToken.None);
                return true;
            });
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(deadline, "deliveries should have ended");
        }
        while (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AnyAsync(d => d.State == DeliveryState.Sending
            || (d.State == DeliveryState.Waiting && d.Reason != DeliveryReason.QuietHours && d.Reason != DeliveryReason.Paused && d.Reason != DeliveryReason.OverBudget)))
            || await ReadAsync(db => db.Set<Occurrence>().AnyAsync(o => o.HasCorrections || o.State == OccurrenceState.Running)));
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
            subjectId == Broken
                ? throw new InvalidOperationException("This card cannot be made.")
                : Task.FromResult<CardMessage?>(new CardMessage(CardFrame.Create(culture, [CardFrame.Title(Text)]), Text));
    }
}

using System.Text.Json.Nodes;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Prompts;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Prompts;

/// <summary>Three colleagues who can be reached at any hour, and a channel that the bot knows by name.</summary>
public abstract class PromptStage<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Delivery:CallsPerSecond"] = "5000",
        ["Delivery:WakeEvery"] = "1.00:00:00",
    };

    protected async Task GatherAsync()
    {
        foreach (var person in new[] { Adele, Megan })
            await person.SaysAsync("help");
        await Jörg.SaysAsync("hilfe");
        await Adele.SaysAsync($"{Teams.Bot.At} help", Kudos);
        await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().ExecuteUpdateAsync(p => p
            .SetProperty(x => x.WorkStart, TimeOnly.MinValue).SetProperty(x => x.WorkEnd, TimeOnly.MinValue).SetProperty(x => x.WorkDays, 127)));
    }

    /// <summary>Adele makes a prompt, card by card, up to the overview.</summary>
    protected async Task<SeenMessage> DraftAsync(string who = "Everyone", string answersChannel = "none", string when = "Now")
    {
        await Adele.SaysAsync("prompt Which chart helped you last week?");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { text_de = "Welches Diagramm hat Ihnen geholfen?" });
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { answersChannel });
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { who });
        await Adele.TapsAsync(Adele.SeesLast(), when);
        return Adele.SeesLast();
    }

    protected async Task<SeenMessage> DraftAndSendAsync(string who = "Everyone", string answersChannel = "none")
    {
        await GatherAsync();
        var overview = await DraftAsync(who, answersChannel);
        await Adele.TapsAsync(overview, "campaign/release");
        if (who == "Everyone")
            await Adele.TapsAsync(Adele.SeesLast(), "campaign/confirm");
        await SendAsync();
        return overview;
    }

    /// <summary>Until nothing is due any more; the bot's own jobs may have it in hand.</summary>
    protected async Task SendAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await UseAsync<SendDeliveries, bool>(async send =>
            {
                await send.RunAsync(CancellationToken.None);
                return true;
            });
        }
        while (await ReadAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            return await db.Set<CommsBot.Delivery.Delivery>().AnyAsync(
                    d => d.State == DeliveryState.Sending || (d.State == DeliveryState.Waiting && d.DueAt <= now))
                || await db.Set<CommsBot.Delivery.Occurrence>().AnyAsync(o => o.HasCorrections);
        }));
    }

    /// <summary>The prompt that a person got.</summary>
    protected static SeenMessage PromptOf(Person person) =>
        person.SeesFromBot().Last(m => m.Summary?.Contains("Adele Vance", StringComparison.Ordinal) == true);

    /// <summary>A tap with data that no card need have offered.</summary>
    protected static Task<BotAnswer> TapAsync(Person person, string verb, string data) =>
        person.InvokesAsync(
            "adaptiveCard/action", JsonNode.Parse("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"" + verb + "\",\"data\":" + data + "}}"));

    private protected Task<List<PromptAnswer>> AnswersAsync() => ReadAsync(db => db.Set<PromptAnswer>().AsNoTracking().ToListAsync());

    private protected Task<Prompt> PromptAsync() => ReadAsync(db => db.Set<Prompt>().AsNoTracking().SingleAsync());

    private protected Task<Campaign> CampaignAsync() => ReadAsync(db => db.Set<Campaign>().AsNoTracking().SingleAsync());

    /// <summary>What the job does, as if it were another time.</summary>
    private protected Task PlanAsync(CampaignId id, TimeProvider clock) => UseAsync<IServiceProvider, bool>(async services =>
    {
        await ActivatorUtilities.CreateInstance<PlanCampaign>(services, clock).RunAsync(id, CancellationToken.None);
        return true;
    });

    /// <summary>A prompt of Adele's for herself, released as if it were another time.</summary>
    private protected Task<CampaignId> ReleaseAsync(PromptWording wording, CommsBot.Scheduling.Schedule schedule, TimeProvider clock) =>
        UseAsync<IServiceProvider, CampaignId>(async services =>
        {
            var db = services.GetRequiredService<CommsBotDbContext>();
            var owner = await db.Set<CommsBot.Audiences.Person>().SingleAsync(p => p.Name == "Adele Vance");
            var by = new DraftedBy(owner.TenantId, owner.Id, $"test:{Guid.NewGuid()}", schedule.ZoneId);
            var prompt = Prompt.Draft(wording, by.Origin, clock);
            var campaign = Campaign.Draft(NudgeKind.Prompt, prompt.Id.Value, by, clock);
            campaign.Aim(new CampaignAim(CampaignTarget.Me, 7));
            campaign.Plan(schedule);
            db.Add(prompt);
            db.Add(campaign);
            await db.SaveChangesAsync();
            var due = CampaignTurn.FirstDue(campaign, clock.GetUtcNow()).ShouldNotBeNull();
            await db.Set<Campaign>().ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CampaignState.Scheduled).SetProperty(x => x.NextDueAt, due));
            return campaign.Id;
        });
}

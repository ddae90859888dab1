using CommsBot.Auditing;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Simulation.World;
using CommsBot.Tests.Prompts;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Campaigns;

/// <summary>Adele and Jörg are managers, Megan is one of the audience "Pilot" only, Nestor is admin. More than two people need a second release.</summary>
public abstract class RightsStage<TDatabase> : PromptStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected Person Nestor => field ??= Teams.AddPerson("Nestor Wilke");

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Roles:CommsManagers:Users:1"] = Jörg.AadObjectId.ToString(),
        ["Roles:CommsManagers:Limited:0:User"] = Megan.AadObjectId.ToString(),
        ["Roles:CommsManagers:Limited:0:Audiences:0"] = "Pilot",
        ["Roles:Admins:Users:0"] = Nestor.AadObjectId.ToString(),
        ["Campaigns:ReleaseAbove"] = "2",
    };

    /// <summary>Everybody has been met; the audiences are there.</summary>
    protected async Task MeetAsync()
    {
        await Nestor.SaysAsync("help");
        await GatherAsync();
        await SaveAudienceAsync("Pilot", Megan, Jörg);
        await SaveAudienceAsync("Board", Adele, Nestor);
    }

    private protected Task<AudienceId> SaveAudienceAsync(string name, params Person[] members) => ReadAsync(async db =>
    {
        var addresses = members.Select(m => m.Mri).ToList();
        var people = await db.Set<CommsBot.Audiences.Person>().ToListAsync();
        var audience = Audience.Create(TenantId, name, AudienceKind.List, null, people[0].Id, TimeProvider.System);
        db.Add(audience);
        db.AddRange(people.Where(p => addresses.Contains(p.TeamsUserId!)).Select(p => new AudienceMember(audience.Id, p.Id)));
        await db.SaveChangesAsync();
        return audience.Id;
    });

    private protected Task<AudienceId> AudienceAsync(string name) => ReadAsync(db => db.Set<Audience>().Where(a => a.Name == name).Select(a => a.Id).SingleAsync());

    private protected async Task<string> AimAtAsync(string name) => $"audience:{(await AudienceAsync(name)).Value}";

    private protected Task<List<CommsBot.Delivery.Occurrence>> OccurrencesAsync() => ReadAsync(db => db.Set<CommsBot.Delivery.Occurrence>().AsNoTracking().ToListAsync());

    private protected Task<int> DeliveriesAsync() => ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync());

    private protected Task<List<AuditEntry>> AuditAsync() => ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync());

    /// <summary>Adele lets go what reaches everyone: it waits.</summary>
    protected async Task<SeenMessage> AskForReleaseAsync()
    {
        var overview = await DraftAsync();
        await Adele.TapsAsync(overview, "Send now");
        await Adele.TapsAsync(Adele.SeesLast(), "Ask for release");
        return Adele.SeesLast();
    }

    /// <summary>The card of a second manager.</summary>
    protected static async Task<SeenMessage> ReviewAsync(Person manager)
    {
        await manager.SaysAsync("prompts");
        await manager.TapsAsync(manager.SeesLast(), CampaignVerbs.Review);
        return manager.SeesLast();
    }
}

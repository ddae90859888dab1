using System.Net;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class LimitedManagerPagesOnSqliteTests : LimitedManagerPagesTests<OnSqlite>;

public sealed class LimitedManagerPagesOnPostgresTests : LimitedManagerPagesTests<OnPostgres>;

/// <summary>Jörg may use the audience "Pilot" only.</summary>
public abstract class LimitedManagerPagesTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Roles:CommsManagers:Limited:0:User"] = Jörg.AadObjectId.ToString(),
        ["Roles:CommsManagers:Limited:0:Audiences:0"] = "Pilot",
    };

    [Fact]
    public async Task They_see_deliveries_of_their_audiences_and_what_is_theirs_or_shared_with_them()
    {
        var (_, crowd) = await GatherAsync(2);
        await Jörg.SaysAsync("hilfe");
        var jörg = await ReadAsync(db => db.Set<Person>().Where(p => p.Name == Jörg.Name).Select(p => p.Id).SingleAsync());
        await ReadAsync(db =>
        {
            db.Add(Audience.Create(TenantId, "Pilot", AudienceKind.List, null, jörg, TimeProvider.System));
            return db.SaveChangesAsync();
        });
        var pilot = await ReadAsync(db => db.Set<Audience>().Where(a => a.Name == "Pilot").Select(a => a.Id).SingleAsync());
        var shared = Guid.CreateVersion7();
        await ReadAsync(async db =>
        {
            var owner = await db.Set<Person>().Where(p => p.Id != jörg).Select(p => p.Id).FirstAsync();
            var campaign = Campaign.Draft(NudgeKind.Prompt, shared, new DraftedBy(TenantId, owner, "test", "UTC"), TimeProvider.System);
            db.Add(campaign);
            db.Add(new CoOwner(campaign.Id, jörg));
            return await db.SaveChangesAsync();
        });
        var hidden = await PlanAsync(crowd, "hidden", p => p with { AudienceName = "Secret board" });
        await PlanAsync(null, "everyone", p => p with { AudienceName = "Whole house" });
        var seen = await PlanAsync(pilot, "seen", p => p with { AudienceName = "Pilot" });
        await PlanAsync(crowd, "own", p => p with { AudienceName = "Sent by me", SenderId = jörg });
        await PlanAsync(crowd, "shared", p => p with { AudienceName = "Shared with me", SubjectId = shared });

        using var browser = BrowserOf(Jörg);
        var page = await TextOf(await browser.OpenAsync("/deliveries"));
        foreach (var name in new[] { "Pilot", "Sent by me", "Shared with me" })
            page.ShouldContain(name);
        page.ShouldNotContain("Secret board");
        page.ShouldNotContain("Whole house");
        (await browser.OpenAsync($"/deliveries/{seen!.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var address in new[] { $"/deliveries/{hidden!.Id}", $"/deliveries/{hidden.Id}/not-reached.csv" })
            (await browser.OpenAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await browser.OpenAsync($"/deliveries/{seen.Id}/not-reached.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var entry = (await ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync())).ShouldHaveSingleItem();
        (entry.Action, entry.ActorId, entry.Subject).ShouldBe((AuditAction.Downloaded, jörg.Value, "Pilot"));

        using var unlimited = BrowserOf(Megan);
        (await TextOf(await unlimited.OpenAsync("/deliveries"))).ShouldContain("Secret board");
    }
}

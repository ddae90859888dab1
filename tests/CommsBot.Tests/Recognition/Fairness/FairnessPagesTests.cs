using System.Net;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Graph;
using CommsBot.Recognition;
using CommsBot.Recognition.Fairness;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.Fairness;

public sealed class FairnessPagesOnSqliteTests : FairnessPagesTests<OnSqlite>;

public sealed class FairnessPagesOnPostgresTests : FairnessPagesTests<OnPostgres>;

/// <summary>Where it is agreed that managers are not compared.</summary>
public sealed class FairnessNotByManagerTests : FairnessPagesTests<OnSqlite>
{
    private protected override bool IsByManager => false;
}

/// <summary>Sales has 30 people and 6 thanks, IT 20 and 12, HR 10 and 2; Board has 4 people and 9 thanks. Half of each works in Berlin, IT reports to Ida.</summary>
public abstract class FairnessPagesTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly Quarter Now = Quarter.Of(TimeProvider.System.GetUtcNow());

    private static readonly string Chief = $"{Guid.NewGuid()}";

    private protected virtual bool IsByManager => true;

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Privacy:FairnessByManager"] = $"{IsByManager}",
        ["Roles:CommsManagers:Limited:0:User"] = Jörg.AadObjectId.ToString(),
        ["Roles:CommsManagers:Limited:0:Audiences:0"] = "Pilot",
    };

    [Fact]
    public async Task Managers_see_shares_of_people_beside_shares_of_thanks_and_nothing_of_small_groups()
    {
        await Megan.SaysAsync("help");
        await SeedAsync();
        using var browser = BrowserOf(Megan);

        var page = await TextOf(await browser.OpenAsync("/fairness"));

        page.ShouldContain("By department");
        page.ShouldContain("""<th scope="row">Sales</th>""");
        page.ShouldContain("""<th scope="row">All others</th>""");
        foreach (var hidden in (string[])[">HR<", ">Board<", ">Person 1"])
            page.ShouldNotContain(hidden);
        page.Contains("<h2>By manager", StringComparison.Ordinal).ShouldBe(IsByManager);
        page.Contains(">Ida<", StringComparison.Ordinal).ShouldBe(IsByManager);
        page.ShouldContain($"/fairness/{Now}/Department.png");
        (await browser.OpenAsync($"/fairness/{Now}/Department.png")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await browser.OpenAsync($"/fairness/{Now}/Manager.png")).StatusCode.ShouldBe(IsByManager ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await browser.OpenAsync("/fairness/1999-Q1.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var csv = await (await browser.OpenAsync($"/fairness/{Now}.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        csv.ShouldContain("\"Sales\",\"30\"");
        csv.ShouldNotContain("Board");
        (await ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Action == AuditAction.Downloaded))).Subject.ShouldBe($"/fairness/{Now}.csv");
    }

    [Fact]
    public async Task Other_quarters_are_counted_for_themselves_and_what_is_not_published_nowhere()
    {
        await Megan.SaysAsync("help");
        await SeedAsync();

        var now = await ReadFairnessAsync(null);
        var before = await ReadFairnessAsync(Now.Previous);

        now.Quarters.ShouldBe([Now, Now.Previous]);
        now.Thanks.ShouldBe(29, "declined, taken out, withdrawn, of leavers and of guests do not count");
        before.Thanks.ShouldBe(7);
        before.Tables.ShouldAllBe(t => t.Groups.All(g => g.Thanks <= 7));
    }

    [Fact]
    public async Task The_card_shows_the_main_chart_to_managers_of_the_whole_organisation()
    {
        await Adele.SaysAsync("help");
        await Jörg.SaysAsync("hilfe");
        await SeedAsync();

        await Adele.SaysAsync("fairness");
        await Jörg.SaysAsync("ausgewogenheit");

        Adele.SeesLast().AllText.ShouldContain("By department");
        Adele.SeesLast().AllText.ShouldNotContain("Board");
        Adele.SeesLast().Buttons.ShouldBe(["Open all figures"]);
        Jörg.SeesLast().AllText.ShouldContain("der ganzen Organisation");
        using var limited = BrowserOf(Jörg);
        (await TextOf(await limited.OpenAsync("/fairness"))).ShouldNotContain("Sales");
        (await limited.OpenAsync($"/fairness/{Now}.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<FairnessView> ReadFairnessAsync(Quarter? quarter) =>
        UseAsync<ReadFairness, FairnessView>(read => read.RunAsync(TenantId, quarter, CancellationToken.None));

    private Task SeedAsync() => ReadAsync(async db =>
    {
        // Whoever tried the bot out before is no part of it.
        await db.Set<Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.IsGuest, true));
        var number = 0;
        Dictionary<string, List<Person>> people = [];
        foreach (var (department, count) in (IEnumerable<(string, int)>)[("Sales", 30), ("IT", 20), ("HR", 10), ("Board", 4)])
        {
            people[department] = [.. Enumerable.Range(0, count).Select(i => Person.Know(
                new DirectoryEntry($"{Guid.NewGuid()}", $"Person {++number}")
                {
                    Department = department, Office = i % 2 == 0 ? "Berlin" : "Lyon", ManagerEntraObjectId = department == "IT" ? Chief : null,
                },
                TenantId, TimeProvider.System))];
            db.AddRange(people[department]);
        }

        db.Add(Person.Know(new DirectoryEntry(Chief, "Ida") { IsGuest = true }, TenantId, TimeProvider.System));
        var guest = Person.Know(new DirectoryEntry($"{Guid.NewGuid()}", "Guest") { Department = "Sales", IsGuest = true }, TenantId, TimeProvider.System);
        var gone = Person.Know(new DirectoryEntry($"{Guid.NewGuid()}", "Gone") { Department = "Sales", IsEnabled = false }, TenantId, TimeProvider.System);
        db.AddRange(guest, gone);
        await db.SaveChangesAsync();

        var channel = ShoutOutChannel.Meet(
            new ChannelFacts(TenantId, "19:praise", null, null, "Praise"), new ShoutOutSettings { ZoneId = "Etc/UTC", Hashtag = "Praise", MostItems = 12, Language = "en" },
            TimeProvider.System.GetUtcNow());
        var (week, before) = (IsoWeek.Of(DateOnly.FromDateTime(Now.From.Date)), IsoWeek.Of(DateOnly.FromDateTime(Now.Previous.From.Date)));
        var posted = await PostAsync(week, ShoutOutState.Posted, Now.From.AddMinutes(1));
        var withdrawn = await PostAsync(week.Previous, ShoutOutState.Withdrawn, Now.From.AddMinutes(1));
        var earlier = await PostAsync(before, ShoutOutState.Posted, Now.From.AddMinutes(-1));
        await ThankAsync(people["Sales"].Take(6), posted);
        await ThankAsync(people["IT"].Take(12), posted);
        await ThankAsync(people["HR"].Take(2), posted);
        await ThankAsync([.. people["Board"], .. people["Board"], people["Board"][0]], posted);
        await ThankAsync([guest, gone], posted);
        await ThankAsync(people["Sales"].Take(9), withdrawn);
        await ThankAsync(people["Sales"].Take(7), earlier);
        var takenOut = await MakeAsync(people["Sales"][9], posted);
        await db.Set<Nomination>().Where(n => n.Id == takenOut).ExecuteUpdateAsync(n => n.SetProperty(x => x.State, NominationState.TakenOut));
        var declined = await MakeAsync(people["Sales"][10], posted);
        DateTimeOffset? now = TimeProvider.System.GetUtcNow();
        await db.Set<Nominee>().Where(n => n.NominationId == declined).ExecuteUpdateAsync(n => n.SetProperty(x => x.DeclinedAt, now));
        await MakeAsync(people["Sales"][11], null);
        return true;

        async Task<ShoutOutId> PostAsync(IsoWeek of, ShoutOutState state, DateTimeOffset? at)
        {
            var post = ShoutOut.Begin(channel, of, state, null, TimeProvider.System);
            db.Add(post);
            await db.SaveChangesAsync();
            await db.Set<ShoutOut>().Where(s => s.Id == post.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.PostedAt, at));
            return post.Id;
        }

        async Task ThankAsync(IEnumerable<Person> whom, ShoutOutId post)
        {
            foreach (var person in whom)
                await MakeAsync(person, post);
        }

        async Task<NominationId> MakeAsync(Person whom, ShoutOutId? post)
        {
            var nomination = Nomination.Make(
                new CompleteNomination([whom.Id], RecognitionValue.Sharing, "for what they gave to others"),
                new NominatedBy(TenantId, people["Sales"][^1].Id, null, $"{Guid.NewGuid()}") { Week = new IsoWeek(2000 + (++number % 900), 1 + (number % 50)), Language = "en" },
                number, NominationState.Approved, TimeProvider.System);
            db.Add(nomination);
            await db.SaveChangesAsync();
            await db.Set<Nomination>().Where(n => n.Id == nomination.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, post));
            db.ChangeTracker.Clear();
            return nomination.Id;
        }
    });
}

using System.Net;
using System.Text;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class DeliveryPagesOnSqliteTests : DeliveryPagesTests<OnSqlite>;

public sealed class DeliveryPagesOnPostgresTests : DeliveryPagesTests<OnPostgres>;

public abstract class DeliveryPagesTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task The_list_shows_what_was_sent_with_the_bar_in_words()
    {
        var id = await SentAsync(delivered: 7, blocked: 3, optedOut: 0);
        using var browser = BrowserOf(Megan);

        var page = await TextOf(await browser.OpenAsync("/deliveries"));

        page.ShouldContain("Prompt to Crowd");
        page.ShouldContain("<progress value=\"7\" max=\"10\"");
        page.ShouldContain("7 of 10 people have it.");
        page.ShouldContain($"/deliveries/{id}");
    }

    [Theory]
    [InlineData(5, "5", null)]
    [InlineData(4, "fewer than 5", "<dd>4</dd>")]
    public async Task Names_stand_there_for_technical_reasons_and_own_choices_as_counts_from_five_on(int optedOut, string shown, string? hidden)
    {
        var id = await SentAsync(delivered: 2, blocked: 1, optedOut);
        using var browser = BrowserOf(Megan);

        var page = await TextOf(await browser.OpenAsync($"/deliveries/{id}"));

        page.ShouldContain("Has blocked the bot");
        Squeeze(page).ShouldContain($"<dt>Not reached by their own choice</dt><dd>{shown}</dd>");
        if (hidden is not null)
            page.ShouldNotContain(hidden);
        var people = await PeopleAsync(id);
        foreach (var (name, reason) in people)
        {
            if (reason == DeliveryReason.Blocked)
                page.ShouldContain(name);
            else
                page.ShouldNotContain($"<td>{name}</td>");
        }
    }

    [Fact]
    public async Task The_download_has_technical_names_alone_and_no_formulas()
    {
        var id = await SentAsync(delivered: 2, blocked: 6, optedOut: 6);
        string[] evil = ["=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx"];
        var people = await PeopleAsync(id);
        var blocked = people.Where(p => p.Reason == DeliveryReason.Blocked).Select(p => p.Name).ToList();
        for (var i = 0; i < evil.Length; i++)
            await RenameAsync(blocked[i], evil[i]);
        using var browser = BrowserOf(Megan);

        var file = await browser.OpenAsync($"/deliveries/{id}/not-reached.csv");

        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        var csv = Encoding.UTF8.GetString(bytes);
        csv.ShouldContain("Name,E-mail,What happened");
        foreach (var name in evil)
            csv.ShouldContain($"\"'{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",");
        foreach (var (name, reason) in people.Where(p => p.Reason != DeliveryReason.Blocked))
            csv.ShouldNotContain(name, customMessage: $"{reason} is nobody's business");
    }

    [Fact]
    public async Task In_German_the_list_is_for_a_German_spreadsheet()
    {
        var id = await SentAsync(delivered: 1, blocked: 1, optedOut: 0);
        using var browser = BrowserOf(Adele);
        browser.Language = "de";

        (await browser.ReadAsync($"/deliveries/{id}/not-reached.csv")).ShouldContain("Name;E-Mail;Was geschah");
        (await TextOf(await browser.OpenAsync($"/deliveries/{id}"))).ShouldContain("Impuls an Crowd");
    }

    [Fact]
    public async Task Another_tenants_delivery_and_one_that_is_gone_are_not_found()
    {
        var id = await SentAsync(delivered: 1, blocked: 1, optedOut: 0);
        await UseAsync<CommsBotDbContext, int>(db => db.Database.ExecuteSqlAsync($"""UPDATE "Occurrences" SET "TenantId" = {"another"}"""));
        using var browser = BrowserOf(Megan);

        foreach (var address in (string[])[$"/deliveries/{id}", $"/deliveries/{id}/not-reached.csv", $"/deliveries/{Guid.NewGuid()}"])
            (await browser.OpenAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await TextOf(await browser.OpenAsync("/deliveries"))).ShouldNotContain("Crowd");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/not-reached.csv")]
    public async Task A_colleague_sees_none_of_it(string what)
    {
        var id = await SentAsync(delivered: 1, blocked: 1, optedOut: 0);
        using var browser = BrowserOf(Jörg);

        var page = await browser.OpenAsync($"/deliveries/{id}{what}");

        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TextOf(page)).ShouldNotContain("Crowd");
    }

    private static string Squeeze(string html) => string.Concat(html.Split('\n').Select(line => line.Trim()));

    private async Task<OccurrenceId> SentAsync(int delivered, int blocked, int optedOut)
    {
        var (_, audience) = await GatherAsync(delivered + blocked + optedOut);
        var id = (await PlanAsync(audience))!.Id;
        await UseAsync<CommsBotDbContext, int>(async db =>
        {
            var all = await db.Set<CommsBot.Delivery.Delivery>().Where(d => d.OccurrenceId == id).Select(d => d.Id).OrderBy(d => d).ToListAsync();
            await SetAsync(db, all[..delivered], DeliveryState.Delivered, DeliveryReason.None);
            await SetAsync(db, all[delivered..(delivered + blocked)], DeliveryState.Failed, DeliveryReason.Blocked);
            return await SetAsync(db, all[(delivered + blocked)..], DeliveryState.Skipped, DeliveryReason.OptedOut);
        });
        return id;
    }

    private static Task<int> SetAsync(CommsBotDbContext db, List<long> ids, DeliveryState state, DeliveryReason reason) => db
        .Set<CommsBot.Delivery.Delivery>()
        .Where(d => ids.Contains(d.Id))
        .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, state).SetProperty(x => x.Reason, reason));

    private Task<List<(string Name, DeliveryReason Reason)>> PeopleAsync(OccurrenceId id) => ReadAsync(async db =>
        (await (from d in db.Set<CommsBot.Delivery.Delivery>()
                where d.OccurrenceId == id
                join p in db.Set<Person>() on d.PersonId equals p.Id
                select new { p.Name, d.Reason }).ToListAsync()).ConvertAll(p => (p.Name, p.Reason)));

    private Task<int> RenameAsync(string name, string evil) => UseAsync<CommsBotDbContext, int>(db =>
        db.Set<Person>().Where(p => p.Name == name).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, evil)));
}

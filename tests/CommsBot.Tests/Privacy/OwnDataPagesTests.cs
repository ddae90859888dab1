using System.Net;
using System.Text.Json;
using CommsBot.Auditing;
using CommsBot.Privacy;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public sealed class OwnDataPagesOnSqliteTests : OwnDataPagesTests<OnSqlite>;

public sealed class OwnDataPagesOnPostgresTests : OwnDataPagesTests<OnPostgres>;

public abstract class OwnDataPagesTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Whoever_signs_in_gets_their_own_data_and_no_page()
    {
        await Jörg.SaysAsync("hilfe");
        await Jörg.SaysAsync("meine daten");
        Jörg.SeesLast().AllText.ShouldContain("Alles, was ich über Sie gespeichert habe");
        using var browser = BrowserOf(Jörg);

        var json = await browser.ReadAsync("/my-data.json");

        var data = JsonDocument.Parse(json).RootElement;
        data.GetProperty("person")[0].GetProperty("name").GetString().ShouldBe("Jörg Müller");
        json.ShouldContain("Jörg", customMessage: "people read it");
        data.GetProperty("chatsWithTheBot").GetArrayLength().ShouldBe(1);
        json.ShouldNotContain(Adele.AadObjectId.ToString());
        (await browser.OpenAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.OpenAsync($"/people/{await IdOfAsync("Jörg Müller")}/data.json")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whom_the_bot_does_not_know_has_no_data_here()
    {
        using var browser = BrowserOf(Megan);
        (await browser.OpenAsync("/my-data.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_admin_finds_somebody_reads_what_goes_and_forgets_them_by_the_form_alone()
    {
        await Jörg.SaysAsync("hilfe");
        await Adele.SaysAsync("help");
        var id = await IdOfAsync("Jörg Müller");
        using var browser = BrowserOf(Adele);
        (await TextOf(await browser.OpenAsync("/people?q=jorg"))).ShouldContain($"/people/{id}");
        (await TextOf(await browser.OpenAsync("/people?q=nobody"))).ShouldContain("Nobody whom CommsBot knows");
        var page = await browser.ReadAsync($"/people/{id}");
        page.ShouldContain("What stays, and why");
        (await browser.ReadAsync($"/people/{id}/data.json")).ShouldContain("Jörg Müller");

        (await browser.SubmitAsync($"/people/{id}/forget", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another site could send this");
        (await IdOfAsync("Jörg Müller")).ShouldBe(id);
        var done = await browser.SubmitAsync($"/people/{id}/forget", new() { ["__RequestVerificationToken"] = AntiforgeryOf(page) });

        (await TextOf(done)).ShouldContain("Forgotten.");
        (await browser.OpenAsync($"/people/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().CountAsync(p => p.Name.StartsWith("Jörg")))).ShouldBe(0);
        (await ReadAsync(db => db.Set<ForgottenId>().CountAsync())).ShouldBe(2);
        var log = await TextOf(await browser.OpenAsync("/audit"));
        log.ShouldContain("Forgot a person");
        log.ShouldNotContain("Jörg", customMessage: "the download of before tells no name any more, either");
        var entries = await ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        entries.Select(e => e.Action).ShouldBe([AuditAction.Downloaded, AuditAction.PersonForgotten]);
        entries[0].Subject.ShouldBe(entries[1].Subject);
    }

    private Task<Guid> IdOfAsync(string name) => ReadAsync(async db => (await db.Set<CommsBot.Audiences.Person>().SingleAsync(p => p.Name == name)).Id.Value);
}

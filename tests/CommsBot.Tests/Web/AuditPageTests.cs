using System.Net;
using CommsBot.Auditing;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class AuditPageOnSqliteTests : AuditPageTests<OnSqlite>;

public sealed class AuditPageOnPostgresTests : AuditPageTests<OnPostgres>;

public abstract class AuditPageTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Admins_page_through_it_the_newest_first_and_their_tenant_only()
    {
        await WriteAsync(TenantId, Enumerable.Range(1, 51).Select(n => $"Prompt: number {n}!"));
        await WriteAsync("another", ["Prompt: not yours!"]);
        using var browser = BrowserOf(Adele);

        var first = await TextOf(await browser.OpenAsync("/audit"));

        first.ShouldContain("number 51!");
        first.ShouldContain("number 2!");
        first.ShouldNotContain("number 1!");
        first.ShouldNotContain("not yours");
        first.ShouldContain("Released");
        var older = first.Split("/audit?before=")[1].Split('"')[0];
        var last = await TextOf(await browser.OpenAsync($"/audit?before={older}"));
        last.ShouldContain("number 1!");
        last.ShouldNotContain("number 2!");
        (await browser.ReadAsync("/")).ShouldContain("href=\"/audit\"");
    }

    [Fact]
    public async Task The_download_is_safe_and_itself_taken_down()
    {
        await WriteAsync(TenantId, ["=HYPERLINK(\"http://evil\")"]);
        using var browser = BrowserOf(Adele);

        var csv = await browser.ReadAsync("/audit.csv");

        csv.ShouldContain("When,Who,What,Of what,Detail");
        csv.ShouldContain("'=HYPERLINK");
        (await TextOf(await browser.OpenAsync("/audit"))).ShouldContain("/audit.csv");
    }

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit.csv")]
    public async Task It_is_for_admins_alone(string address)
    {
        await WriteAsync(TenantId, ["Prompt: secret"]);
        foreach (var person in new[] { Megan, Jörg })
        {
            using var browser = BrowserOf(person);
            var page = await browser.OpenAsync(address);
            page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await TextOf(page)).ShouldNotContain("secret");
        }
    }

    private Task<int> WriteAsync(string tenantId, IEnumerable<string> subjects) => ReadAsync(db =>
    {
        db.AddRange(subjects.Select(s => AuditEntry.Of(new AuditActor(tenantId, null, "Adele Vance"), AuditAction.Released, s, "", TimeProvider.System)));
        return db.SaveChangesAsync();
    });
}

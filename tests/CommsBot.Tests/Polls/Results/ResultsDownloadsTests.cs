using System.Net;
using CommsBot.Audiences;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;
using TeamsPerson = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Polls.Results;

public sealed class ResultsDownloadsTests : WebStage<OnSqlite>
{
    [Fact]
    public async Task A_manager_gets_the_files_of_their_own_poll_and_nobody_else_does()
    {
        await Megan.SaysAsync("help");
        await Adele.SaysAsync("help");
        var wave = await AskAsync(Megan);

        using (var browser = BrowserOf(Megan))
        {
            var csv = await browser.OpenAsync($"/polls/{wave}/results.csv");
            csv.StatusCode.ShouldBe(HttpStatusCode.OK);
            csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
            (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Lunch together on Friday?");
            (await browser.OpenAsync($"/polls/{wave}/results.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody has answered");
            (await browser.OpenAsync($"/polls/{Guid.NewGuid()}/results.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using (var admin = BrowserOf(Adele))
            (await admin.OpenAsync($"/polls/{wave}/results.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var colleague = BrowserOf(Jörg);
        (await colleague.OpenAsync($"/polls/{wave}/results.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<PollWaveId> AskAsync(TeamsPerson owner)
    {
        var id = owner.AadObjectId.ToString();
        var person = await ReadAsync(db => db.Set<Person>().Where(p => p.EntraObjectId == id).Select(p => p.Id).SingleAsync());
        var poll = new NewPoll(TenantId, person, $"test:{Guid.NewGuid()}", [Lunch], "en") { Rules = new PollRules() };
        return (await UseAsync<OpenPoll, PollWave>(async open => (await open.RunAsync(poll, new WavePlace("a:1", "a:1"), null, CancellationToken.None))!)).Id;
    }
}

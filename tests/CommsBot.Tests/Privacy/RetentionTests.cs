using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Delivery;
using CommsBot.Diagnostics;
using CommsBot.Localization;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public sealed class RetentionOnSqliteTests : RetentionTests<OnSqlite>;

public sealed class RetentionOnPostgresTests : RetentionTests<OnPostgres>;

public abstract class RetentionTests<TDatabase> : RetentionStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Over_the_years_each_kind_goes_in_its_own_time_and_counts_stay()
    {
        var wave = await KeepOneOfEverythingAsync();
        var all = await CountAsync();
        all.Values.ShouldAllBe(count => count > 0);

        await RetainAsync(Now.AddDays(89));
        (await CountAsync()).ShouldBe(all);

        await RetainAsync(Now.AddDays(90));
        (await GoneSinceAsync(all)).ShouldBe(["nominations 2 > 1", "nominees 2 > 1"]);

        all = await CountAsync();
        await RetainAsync(Now.AddMonths(12).AddDays(-1));
        (await CountAsync()).ShouldBe(all);
        await RetainAsync(Now.AddMonths(12));
        (await GoneSinceAsync(all)).ShouldBe(["occurrences 1 > 0", "deliveries 2 > 0", "notices 1 > 0", "steward notices 1 > 0"]);

        all = await CountAsync();
        await RetainAsync(Now.AddMonths(24).AddDays(-1));
        (await CountAsync()).ShouldBe(all);
        await RetainAsync(Now.AddMonths(24));
        (await GoneSinceAsync(all)).ShouldBe(["ballots 2 > 0", "texts 1 > 0", "prompt answers 1 > 0", "audit 1 > 0"]);

        var seen = await UseAsync<OwnResults, OwnWave?>(async results => await results.FindAsync(wave.Id, await KnowAsync(Adele), CancellationToken.None));
        var (lunch, why) = (seen!.Report.Results!.Questions[0], seen.Report.Results.Questions[1]);
        (lunch.CountOf(0), lunch.CountOf(1), why.Respondents).ShouldBe((1, 1, 2));
        why.Texts.ShouldBeEmpty();

        all = await CountAsync();
        await RetainAsync(Now.AddMonths(36));
        (await GoneSinceAsync(all)).ShouldBe(["nominations 1 > 0", "nominees 1 > 0"]);
    }

    [Fact]
    public async Task Who_was_asked_sees_nothing_more_of_a_poll_once_it_is_forgotten_that_they_were()
    {
        var wave = await KeepOneOfEverythingAsync();
        await RetainAsync(Now.AddMonths(12));
        await RestartBotAsync();

        (await TapsAsync(Megan, PollVerbs.Show, wave.Id)).ShouldNotContain("Lunch together?");
        (await TapsAsync(Adele, PollVerbs.Results, wave.Id)).ShouldContain("Lunch together?");
    }

    [Fact]
    public async Task A_poll_that_nobody_ever_closed_is_closed_and_what_it_knew_goes()
    {
        var named = await AskInChannelAsync();
        var secret = await AskInChannelAsync(new PollRules { IsAnonymous = true });
        foreach (var wave in new[] { named, secret })
            await CastAsync(wave.Id, await KnowAsync(Megan), "[[0]]");

        await RetainAsync(Now.AddMonths(24));

        (await ReadAsync(db => db.Set<Ballot>().CountAsync())).ShouldBe(0);
        (await ReadAsync(db => db.Set<SecretBallot>().CountAsync())).ShouldBe(0);
        (await WaveAsync(secret.Id)).Secret.ShouldBeNull();
        (await ResultsAsync(await WaveAsync(named.Id))).Everybody.Questions[0].CountOf(0).ShouldBe(1);
    }

    [Fact]
    public async Task Who_left_a_year_ago_is_forgotten_and_nobody_else()
    {
        await KeepOneOfEverythingAsync();
        await ReadAsync(async db =>
        {
            (await db.Set<CommsBot.Audiences.Person>().SingleAsync(p => p.Name == "Megan Bowen")).Leave(Now);
            return await db.SaveChangesAsync();
        });

        await RetainAsync(Now.AddMonths(12).AddDays(-1));
        (await NamesAsync()).ShouldContain("Megan Bowen");
        await RetainAsync(Now.AddMonths(12));

        (await NamesAsync()).ShouldNotContain("Megan Bowen");
        (await NamesAsync()).ShouldContain("Adele Vance");
        (await CountAsync())["prompt answers"].ShouldBe(0, "it is forgotten everywhere");
    }

    [Fact]
    public async Task No_statement_takes_more_rows_than_it_may_and_a_killed_run_is_gone_on_with()
    {
        await SendToManyAsync(1_234);
        var later = new FakeTimeProvider(Now.AddMonths(12));
        var first = await UseAsync<IServiceProvider, int>(services =>
            ActivatorUtilities.CreateInstance<OldDeliveries>(services, later).RemoveAsync(Now.AddDays(1), RetentionJob.MostAtOnce, CancellationToken.None));
        first.ShouldBe(RetentionJob.MostAtOnce);
        (await CountAsync())["deliveries"].ShouldBe(1_234 - first);
        (await CountAsync())["occurrences"].ShouldBe(1, "it takes all that is left of it along");

        await RetainAsync(later.GetUtcNow());

        (await CountAsync())["deliveries"].ShouldBe(0);
        (await CountAsync())["occurrences"].ShouldBe(0);
    }

    [Fact]
    public async Task Two_nodes_at_once_remove_what_one_would()
    {
        await KeepOneOfEverythingAsync();
        await SendToManyAsync(1_000);

        await Task.WhenAll(RetainAsync(Now.AddMonths(36)), RetainAsync(Now.AddMonths(36)));
        await RetainAsync(Now.AddMonths(36));

        (await CountAsync()).Values.ShouldAllBe(count => count == 0);
        (await ReadAsync(db => db.Set<RetentionRun>().CountAsync())).ShouldBe(await KindsAsync());
    }

    [Fact]
    public async Task Each_kind_comes_to_its_end_once_a_day()
    {
        await RetainAsync(Now.AddMonths(24).AddHours(-1));
        await KeepOneOfEverythingAsync();

        await RetainAsync(Now.AddMonths(24));
        (await CountAsync())["audit"].ShouldBe(1);

        await RetainAsync(Now.AddMonths(24).AddDays(1));
        (await CountAsync())["audit"].ShouldBe(0);
    }

    [Fact]
    public async Task The_doctor_says_when_it_last_ran_and_what_is_overdue()
    {
        (await ExamineAsync(Now)).ShouldBe(new(FindingLevel.Fine, "Retention", "The bot is new here: nothing can be too old yet."));
        await KeepOneOfEverythingAsync();
        (await ExamineAsync(Now.AddDays(3))).Level.ShouldBe(FindingLevel.Warning);

        await RetainAsync(new DateTimeOffset(2030, 2, 28, 1, 0, 0, TimeSpan.Zero));
        (await ExamineAsync(new DateTimeOffset(2030, 3, 1, 1, 0, 0, TimeSpan.Zero)))
            .ShouldBe(new(FindingLevel.Fine, "Retention", "What is too old was last removed on 2/28/2030."));

        await ReadAsync(db => db.Set<RetentionRun>().Where(r => r.Id == "audit").ExecuteDeleteAsync());
        var missing = await ExamineAsync(new DateTimeOffset(2030, 3, 1, 1, 0, 0, TimeSpan.Zero));
        (missing.Level, missing.Sentence).ShouldBe((FindingLevel.Problem, "Not everything that is too old is gone (audit); the last time was 2/28/2030."));
        (await ExamineAsync(new DateTimeOffset(2030, 3, 3, 1, 0, 0, TimeSpan.Zero))).Sentence.ShouldContain("deliveries");
    }

    private async Task<List<string>> GoneSinceAsync(Dictionary<string, int> before) =>
        [.. (await CountAsync()).Where(now => now.Value != before[now.Key]).Select(now => $"{now.Key} {before[now.Key]} > {now.Value}")];

    private Task<List<string>> NamesAsync() => ReadAsync(db => db.Set<CommsBot.Audiences.Person>().Select(p => p.Name).ToListAsync());

    private Task<int> KindsAsync() => UseAsync<IEnumerable<IRetention>, int>(kinds => Task.FromResult(kinds.Count()));

    private Task<Finding> ExamineAsync(DateTimeOffset at) => UseAsync<IServiceProvider, Finding>(async services =>
        (await ActivatorUtilities.CreateInstance<RetentionCheck>(services, new FakeTimeProvider(at))
            .RunAsync(new DoctorTexts(Languages.FromLocale("en")), CancellationToken.None)).ShouldHaveSingleItem());

    /// <summary>One sending, which nobody has to deliver.</summary>
    private async Task SendToManyAsync(int count)
    {
        var adele = await KnowAsync(Adele);
        await ReadAsync(async db =>
        {
            var people = Enumerable.Range(0, count).Select(i => CommsBot.Audiences.Person.Know(
                new CommsBot.Graph.DirectoryEntry(Guid.NewGuid().ToString(), $"Colleague {i}"), TenantId, TimeProvider.System)).ToList();
            var occurrence = Occurrence.Plan(
                new NudgePlan
                {
                    TenantId = "elsewhere", Kind = NudgeKind.Invitation, SubjectId = Guid.Empty, Key = "many", SenderId = adele, AudienceName = "Many",
                    PlannedFor = Now, ExpiresAt = Now.AddDays(3), TimeZone = "Europe/Berlin",
                },
                TimeProvider.System);
            db.AddRange(people);
            db.Add(occurrence);
            db.AddRange(people.Select(p => new CommsBot.Delivery.Delivery
            {
                OccurrenceId = occurrence.Id, PersonId = p.Id, TenantId = "elsewhere", Kind = NudgeKind.Invitation, State = DeliveryState.Delivered,
                PlannedFor = Now, DueAt = Now, SentAt = Now,
            }));
            return await db.SaveChangesAsync();
        });
    }
}

using System.Text.Json;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class KilledShoutOutOnSqliteTests : KilledShoutOutTests<OnSqlite>
{
    private protected override IEnumerable<int> Instants => [1, 3, 6, 7, 8, 9, 10, 11, 13, 15];
}

public sealed class KilledShoutOutOnPostgresTests : KilledShoutOutTests<OnPostgres>
{
    // Two nodes: one is killed, the other was there all the time.
    private protected override bool HasAnotherNode => true;

    private protected override IEnumerable<int> Instants => [8, 9, 11];

    private protected override IEnumerable<int> CorrectionInstants => [4];
}

/// <summary>
/// The real program is killed for good at each instant of posting; the next one finds what it left. Each instant has a hashtag of its own, so
/// that its posts can be told apart. <c>COMMSBOT_KILLS=200</c> kills so often.
/// </summary>
public abstract class KilledShoutOutTests<TDatabase> : ShoutOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Posting:AttemptTimeout"] = "00:00:03",
        ["ShoutOuts:LeaseTime"] = "00:00:04",
        ["ShoutOuts:WakeEvery"] = "00:00:01",
    };

    private protected abstract IEnumerable<int> Instants { get; }

    private protected virtual bool HasAnotherNode => false;

    [Fact]
    public async Task One_post_is_in_the_channel_wherever_it_is_killed()
    {
        await SetUpAsync(new { on = "false" });
        await NominateAsync(Adele, Jörg);
        await LeaveTheDatabaseAsync();
        var kills = int.TryParse(Environment.GetEnvironmentVariable("COMMSBOT_KILLS"), out var many) ? Enumerable.Range(0, many).Select(k => 1 + k % 15) : Instants;
        var settings = AllSettings();
        settings["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;

        var count = 0;
        foreach (var instant in kills)
        {
            var marker = await BeginWeekAnewAsync($"Kill{++count}");
            settings[StartupHook.InstantVariable] = $"{instant}";
            await using (var killed = BotProcess.Start(Teams, settings))
            {
                await using var other = HasAnotherNode ? BotProcess.Start(Teams, Without(settings)) : null;
                await EndsAsync(async () => killed.HasEnded || await IsPostedAsync(), killed, $"kill {count} at instant {instant}");
                (killed.HasEnded || HasAnotherNode).ShouldBeTrue($"it should have died at instant {instant}");
                await killed.KillAsync();
                if (other is not null)
                    await EndsAsync(IsPostedAsync, other, $"the other node after kill {count} at instant {instant}");
            }

            if (!await IsPostedAsync())
            {
                await using var next = BotProcess.Start(Teams, Without(settings));
                await EndsAsync(IsPostedAsync, next, $"the next node after kill {count} at instant {instant}");
            }

            var post = Adele.Sees(Channel).Where(m => m.Subject == marker).ShouldHaveSingleItem($"killed at instant {instant}");
            (await RowAsync())!.ActivityId.ShouldBe(post.Id);
            (await ReadAsync(db => db.Set<Nomination>().CountAsync(n => n.ShoutOutId != null))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_correction_is_in_the_channel_wherever_it_is_killed()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await BecomesAsync(ShoutOutState.Posted);
        var post = Posts.ShouldHaveSingleItem();
        var row = (await RowAsync())!;
        await LeaveTheDatabaseAsync();
        var settings = AllSettings();
        settings["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;

        foreach (var instant in CorrectionInstants)
        {
            var words = $"corrected for the {instant}. time, in better words";
            await OweCorrectionAsync(row.Id, words);
            settings[StartupHook.InstantVariable] = $"{instant}";
            await using (var killed = BotProcess.Start(Teams, settings))
                await EndsAsync(() => Task.FromResult(killed.HasEnded), killed, $"the kill at instant {instant}");

            await using var next = BotProcess.Start(Teams, Without(settings));
            await EndsAsync(
                () => ReadAsync(db => db.Set<ShoutOutCorrection>().AnyAsync(c => c.ShoutOutId == row.Id && c.State == CorrectionState.Shown && c.NextAt == null)), next,
                $"the next node after instant {instant}");

            Posts.ShouldHaveSingleItem($"killed at instant {instant}").Html.ShouldNotBeNull().ShouldContain(words);
            Posts[0].Id.ShouldBe(post.Id);
        }
    }

    /// <summary>Before the claim, before and after the call to Graph, before the outcome.</summary>
    private protected virtual IEnumerable<int> CorrectionInstants => [1, 3, 4, 5];

    /// <summary>The records are corrected, and the post is to follow.</summary>
    private Task<int> OweCorrectionAsync(ShoutOutId id, string words) => ReadAsync(async db =>
    {
        await db.Set<Nomination>().Where(n => n.ShoutOutId == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.Reason, words));
        var before = await db.Set<ShoutOutCorrection>().Where(c => c.ShoutOutId == id).ExecuteDeleteAsync();
        db.Add(new ShoutOutCorrection { ShoutOutId = id, Revision = before + 1, State = CorrectionState.Due, NextAt = TimeProvider.System.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    private async Task<bool> IsPostedAsync() => (await RowAsync())?.State == ShoutOutState.Posted;

    /// <summary>As if it were another channel's: a hashtag of its own, no row, and due.</summary>
    private async Task<string> BeginWeekAnewAsync(string hashtag)
    {
        await ReadAsync(async db =>
        {
            await db.Set<Nomination>().ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, (ShoutOutId?)null));
            await db.Set<ShoutOut>().ExecuteDeleteAsync();
            return await db.Set<ShoutOutChannel>().ExecuteUpdateAsync(c => c.SetProperty(x => x.IsOn, true).SetProperty(x => x.Hashtag, hashtag));
        });
        return $"#{hashtag} · {Week}";
    }

    private static Dictionary<string, string?> Without(Dictionary<string, string?> settings) =>
        settings.Where(s => s.Key is not ("DOTNET_STARTUP_HOOKS" or StartupHook.InstantVariable)).ToDictionary();

    private async Task EndsAsync(Func<Task<bool>> isSo, BotProcess bot, string what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail($"Took too long: {what}. The week: {JsonSerializer.Serialize(await RowAsync())}. The bot {(bot.HasEnded ? "ended" : "runs")}, and said: {bot.Said}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}

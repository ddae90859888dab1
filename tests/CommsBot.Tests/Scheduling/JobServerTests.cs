using System.Collections.Concurrent;
using CommsBot.Scheduling;
using CommsBot.Simulation.Certificates;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Scheduling;

public class JobServerOnSqlite : JobServerTests<OnSqlite>;

public class JobServerOnPostgres : JobServerTests<OnPostgres>
{
    [Fact]
    public async Task Two_nodes_start_on_one_empty_database_and_a_turn_goes_to_one_of_them()
    {
        await using var one = await BuildAsync(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromDays(1)));
        await using var two = Build(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromDays(1)));

        await Task.WhenAll(one.StartAsync(Cancelled), two.StartAsync(Cancelled));
        one.Services.GetRequiredService<JobAlarm>().Wake("count");
        await UntilAsync(() => Runs(one) + Runs(two) == 1);
        // The one that asks second shows that the first was not run by both.
        two.Services.GetRequiredService<JobAlarm>().Wake("count");
        await UntilAsync(() => Runs(one) + Runs(two) >= 2);

        (Runs(one) + Runs(two)).ShouldBe(2);
        await Task.WhenAll(one.StopAsync(Cancelled), two.StopAsync(Cancelled));
    }

    [Fact]
    public async Task Locks_that_a_killed_node_left_do_not_keep_the_next_from_starting_and_running()
    {
        await using (var killed = await BuildAsync(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromSeconds(1))))
        {
            await killed.StartAsync(Cancelled);
            await killed.StopAsync(Cancelled);
        }

        await using var next = Build(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromSeconds(1)));
        await using (var scope = next.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Database.ExecuteSqlAsync($"""
                DELETE FROM hangfire.lock;
                INSERT INTO hangfire.lock (resource, updatecount, acquired)
                SELECT resource, 0, now() AT TIME ZONE 'UTC' - interval '31 seconds'
                FROM unnest(ARRAY['hangfire:lock:recurring-job:count', 'hangfire:recurring-jobs:lock']) AS resource
                """, Cancelled);
        }

        await next.StartAsync(Cancelled);

        await UntilAsync(() => Runs(next) >= 1);
        await next.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_lock_that_another_node_holds_this_very_moment_does_not_keep_one_from_starting()
    {
        await using (var first = await BuildAsync(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromSeconds(1))))
        {
            await first.StartAsync(Cancelled);
            await first.StopAsync(Cancelled);
        }

        await using var next = Build(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromSeconds(1)));
        await using (var scope = next.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Database.ExecuteSqlAsync($"""
                INSERT INTO hangfire.lock (resource, updatecount, acquired) VALUES ('hangfire:lock:recurring-job:count', 0, now() AT TIME ZONE 'UTC')
                """, Cancelled);
        }

        await Should.NotThrowAsync(() => next.StartAsync(Cancelled));
        await next.StopAsync(Cancelled);
    }
}

/// <summary>Real hosts with real job storage; no Teams is needed for that.</summary>
public abstract class JobServerTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly TDatabase database = new();
    private string connectionString = "";

    private protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_job_runs_again_and_again_each_time_in_a_scope_of_its_own()
    {
        await using var bot = await BuildAsync(s => s.AddRecurringJob<CountingJob>("count", TimeSpan.FromSeconds(1)));

        await bot.StartAsync(Cancelled);
        await UntilAsync(() => Runs(bot) >= 2);

        var contexts = bot.Services.GetRequiredService<Seen>().Contexts;
        contexts.Distinct().Count().ShouldBe(contexts.Count);
        await bot.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_job_that_fails_is_not_retried_but_runs_when_it_is_woken_again()
    {
        await using var bot = await BuildAsync(s => s.AddRecurringJob<FailingJob>("fail", TimeSpan.FromDays(1)));
        await bot.StartAsync(Cancelled);

        for (var run = 1; run <= 3; run++)
        {
            bot.Services.GetRequiredService<JobAlarm>().Wake("fail");
            await UntilAsync(() => Runs(bot) == run);
        }

        await bot.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_stopping_bot_tells_its_jobs_and_waits_for_them()
    {
        await using var bot = await BuildAsync(s => s.AddRecurringJob<LongJob>("long", TimeSpan.FromDays(1)));
        var seen = bot.Services.GetRequiredService<Seen>();
        await bot.StartAsync(Cancelled);
        bot.Services.GetRequiredService<JobAlarm>().Wake("long");
        await UntilAsync(() => Runs(bot) == 1);

        await bot.StopAsync(Cancelled);

        seen.WasToldToStop.ShouldBeTrue();
    }

    private protected async Task<WebApplication> BuildAsync(Action<IServiceCollection> register)
    {
        connectionString = await database.CreateAsync();
        var bot = Build(register);
        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Cancelled);
        return bot;
    }

    private protected WebApplication Build(Action<IServiceCollection> register)
    {
        var builder = CommsBotHost.CreateBuilder(
        [
            "--environment=Production", "--Bot:AppId=00000000-0000-0000-0000-000000000001", "--Bot:TenantId=00000000-0000-0000-0000-000000000002",
            "--Bot:ClientSecret=never-used", $"--DataProtection:CertificatePath={WrappingCertificate.FilePath}",
             $"--Database:Provider={database.Provider}", $"--Database:ConnectionString={connectionString}",
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Seen>();
        register(builder.Services);
        return CommsBotHost.Build(builder);
    }

    private protected static int Runs(WebApplication bot) => bot.Services.GetRequiredService<Seen>().Contexts.Count;

    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
    }
}

internal sealed class Seen
{
    public ConcurrentQueue<DbContextId> Contexts { get; } = [];

    public bool WasToldToStop { get; set; }
}

internal sealed class CountingJob(CommsBotDbContext db, Seen seen) : IJob
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        seen.Contexts.Enqueue(db.ContextId);
        return Task.CompletedTask;
    }
}

internal sealed class FailingJob(CommsBotDbContext db, Seen seen) : IJob
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        seen.Contexts.Enqueue(db.ContextId);
        throw new InvalidOperationException("as intended");
    }
}

internal sealed class LongJob(CommsBotDbContext db, Seen seen) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        seen.Contexts.Enqueue(db.ContextId);
        var stopped = new TaskCompletionSource();
        await using var told = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
        seen.WasToldToStop = true;
    }
}

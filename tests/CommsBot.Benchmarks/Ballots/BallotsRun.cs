using System.Diagnostics;
using System.Globalization;
using CommsBot.Benchmarks.Nodes;
using CommsBot.Benchmarks.Turns;
using CommsBot.Polls;
using CommsBot.Simulation;
using CommsBot.Simulation.Certificates;
using CommsBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommsBot.Benchmarks.Ballots;

/// <summary>One hot poll of the real product: ballots a second over HTTP with tokens checked, votes beside a fan-out, and results of few and of many ballots.</summary>
internal static class BallotsRun
{
    // Beside a fan-out people vote at their own pace.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int CalmConnections = 4;

    public static async Task<int> RunAsync(BallotsOptions options, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var teamsOptions = new TeamsSimulatorOptions { Retention = MessageRetention.LedgerOnly };
        await using var teams = await TeamsSimulator.StartAsync(teamsOptions, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("commsbot-ballots-").FullName;
        var settings = NodeSettings.Of(teams, teamsOptions, folder, options.Postgres);
        await using var database = NodeSettings.OpenDatabase(settings);
        await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);

        var people = teams.AddPeople(options.People);
        var electorate = new Electorate(database, teams, teamsOptions);
        var audience = await electorate.GatherAsync(people);
        var (named, anonymous) = (await electorate.AskAsync(audience, "named", isAnonymous: false), await electorate.AskAsync(audience, "anonymous", isAnonymous: true));
        var token = teams.ChannelTokens.Mint();
        await using (var bot = new BotNode(settings, teams.CaCertificatePath))
        {
            await bot.ListensAsync(cancellationToken);
            foreach (var (name, wave) in new[] { ("named", named), ("anonymous", anonymous) })
            {
                byte[][] requests = [.. people.Select((p, i) => VoteConnection.WriteRequest(bot.Endpoint, token, BallotActivity.Write(p, wave, i % 3, teams.Bot.ServiceUrl, teamsOptions)))];
                _ = await LoadAsync(bot, requests, options.Connections, TimeSpan.Zero, TimeSpan.FromSeconds(4), 0, cancellationToken);
                for (var round = 1; round <= options.Rounds; round++)
                    Say($"{name}, round {round}", await LoadAsync(bot, requests, options.Connections, TimeSpan.Zero, options.Duration, round, cancellationToken));

                if (wave != named)
                    continue;

                await electorate.SendPromptAsync(audience);
                await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, cancellationToken);
                Say("beside a fan-out", await LoadAsync(bot, requests, CalmConnections, Pause, options.Duration, 0, cancellationToken));
                Console.WriteLine($"  meanwhile delivered: {teams.Deliveries.Delivered:N0}");
            }
        }

        var counted = await electorate.CountAsync(named);
        Console.WriteLine($"Ballots {counted.Ballots:N0}, tallied {counted.Tallied:N0}");
        if (options.Large > 0)
        {
            var few = await electorate.ReadResultsAsync(await electorate.AskAsync(audience, "few", false), 1_000);
            var many = await electorate.ReadResultsAsync(await electorate.AskAsync(audience, "many", false), options.Large);
            Console.WriteLine($"Results of 1,000 ballots in {few:0.000} ms, of {options.Large:N0} in {many:0.000} ms: {many / few:0.00} times");
        }

        Directory.Delete(folder, recursive: true);
        return counted.Ballots == counted.Tallied ? 0 : 1;
    }

    private static async Task<Measurement> LoadAsync(
        BotNode bot, byte[][] requests, int connections, TimeSpan pause, TimeSpan duration, int round, CancellationToken cancellationToken)
    {
        var open = new List<VoteConnection>();
        for (var i = 0; i < connections; i++)
        {
            open.Add(new VoteConnection());
            await open[^1].OpenAsync(bot.Endpoint);
        }

        var next = round * 7_919;
        var before = bot.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(open.Select(connection => Task.Run(
            async () =>
            {
                var took = new List<long>();
                while (Stopwatch.GetTimestamp() is var began && began < end)
                {
                    await connection.VoteAsync(requests[Interlocked.Increment(ref next) % requests.Length], cancellationToken);
                    took.Add(Stopwatch.GetTimestamp() - began);
                    if (pause > TimeSpan.Zero)
                        await Task.Delay(pause, TimeProvider.System, cancellationToken);
                }

                return took;
            },
            cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        open.ForEach(connection => connection.Dispose());
        long[] all = [.. latencies.SelectMany(ticks => ticks).Order()];
        return new Measurement(all.Length, elapsed, all, 0, bot.ProcessorTime - before);
    }

    private static void Say(string what, Measurement measured) => Console.WriteLine(
        $"{what,-20}{measured.PerSecond,8:N0} ballots/s, p50 {measured.Percentile(0.5):0.0} ms, p99 {measured.Percentile(0.99):0.0} ms, CPU {measured.ProcessorMicroseconds:0} us each");
}

using System.Globalization;
using CommsBot.Benchmarks.Nodes;
using CommsBot.Delivery;
using CommsBot.Simulation;
using CommsBot.Simulation.Certificates;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommsBot.Benchmarks.FanOut;

/// <summary>Sends one prompt to a crowd with the real product, kills it where asked to, and compares its database with what people saw.</summary>
internal static class FanOutRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(FanOutOptions options, CancellationToken cancellationToken)
    {
        var teamsOptions = new TeamsSimulatorOptions
        {
            Retention = MessageRetention.LedgerOnly,
            Limits = options.Cap is { } cap ? RateLimits.Documented with { Tenant = [new RateLimit(cap, 1)] } : null,
        };
        await using var teams = await TeamsSimulator.StartAsync(teamsOptions, cancellationToken);
        if (options.Faults > 0)
            teams.Faults.Add(new FaultMix { Rate = options.Faults, Seed = options.Seed, Operations = [Operation.Send, Operation.CreateConversation] });

        var folder = Directory.CreateTempSubdirectory("commsbot-fanout-").FullName;
        var settings = NodeSettings.Of(teams, teamsOptions, folder, options.Postgres);
        settings["Delivery:CallsPerSecond"] = (options.Cap ?? 100_000).ToString(CultureInfo.InvariantCulture);
        var people = teams.AddPeople(options.People);
        await using var database = NodeSettings.OpenDatabase(settings);
        await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        var crowd = new Crowd(database, teams, teamsOptions);
        var audience = await crowd.GatherAsync(people, options.HasNewChats);
        var planned = await crowd.PlanAsync(audience);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Planned {options.People:N0} deliveries in {planned.TotalSeconds:0.0} s."));

        var memory = await SendAsync(options, teams, settings, crowd, cancellationToken);
        var isHonest = FanOutReport.Write(options, teams, people, await crowd.ReadOutcomesAsync(), memory);
        Directory.Delete(folder, recursive: true);
        return isHonest ? 0 : 1;
    }

    /// <returns>The bot's working set over time, in MB.</returns>
    private static async Task<IReadOnlyList<double>> SendAsync(
        FanOutOptions options, TeamsSimulator teams, Dictionary<string, string?> settings, Crowd crowd, CancellationToken cancellationToken)
    {
        var dice = new Random(options.Seed);
        var kills = Enumerable.Range(0, options.Kills).Select(_ => dice.Next(1, options.People)).Order().ToList();
        var nodes = Enumerable.Range(0, options.Nodes).Select(_ => new BotNode(settings, teams.CaCertificatePath)).ToList();
        var memory = new List<double>();
        var nextLine = TimeProvider.System.GetUtcNow();
        using var timer = new PeriodicTimer(Look);
        while (!(teams.Deliveries.Delivered > options.People * 0.9 && await crowd.IsFinishedAsync()))
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            var delivered = teams.Deliveries.Delivered;
            memory.Add(nodes.Max(n => n.WorkingSet));
            if (kills.Count > 0 && delivered >= kills[0])
            {
                kills.RemoveAt(0);
                var victim = dice.Next(nodes.Count);
                await nodes[victim].KillAsync();
                nodes[victim] = new BotNode(settings, teams.CaCertificatePath);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Killed and started again at {delivered:N0}."));
            }

            if (TimeProvider.System.GetUtcNow() >= nextLine)
            {
                nextLine = TimeProvider.System.GetUtcNow().AddSeconds(30);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{delivered:N0} of {options.People:N0}, {memory[^1]:0} MB"));
            }
        }

        foreach (var node in nodes)
            await node.DisposeAsync();
        return memory;
    }
}

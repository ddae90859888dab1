using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Delivery;
using CommsBot.Tests.Polls.Anonymity;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Diagnostics;

/// <summary>What leaves the bot besides messages: everything that a collector is sent, and every line of the log.</summary>
public sealed class TelemetryTests : FanOutStage<OnSqlite>
{
    private const string Marked = "Zarquon";

    private readonly OtlpCollector collector = new();
    private readonly RecordedLog log = new();

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };

    private protected override void Configure(ILoggingBuilder logging) => logging.AddProvider(log)
        // As in appsettings.json.
        .AddFilter<RecordedLog>(null, LogLevel.Information).AddFilter<RecordedLog>("Microsoft", LogLevel.Warning).AddFilter<RecordedLog>("System.Net.Http", LogLevel.Warning);

    [Fact]
    public async Task Metrics_traces_and_logs_tell_what_happens_and_nothing_of_persons_or_their_words()
    {
        var (people, audience) = await GatherAsync(3);
        Teams.Faults.Once(Fault.Throttled, Operation.Send).Once(Fault.Refused(403, "ConversationBlockedByUser"), Operation.Send);
        await PlanAsync(audience);
        await SendAsync();
        await Adele.SaysAsync($"{Teams.Bot.At} nominate Megan Bowen for Sharing because {Marked} wrote the whole guide for new colleagues", Kudos);
        await Adele.SaysAsync($"nominate {Marked} for Sharing because {Marked} wrote the whole guide for new colleagues");
        await Adele.SaysAsync($"{Teams.Bot.At} poll \"{Marked}: lunch?\" {Marked} | No", Kudos);
        await Megan.TapsAsync(Megan.SeesLast(Kudos), Marked);
        await Jörg.SaysAsync($"{Marked}, was kannst du?");
        using (var visitor = new HttpClient { BaseAddress = Teams.Bot.Endpoint })
            await visitor.GetAsync($"/deliveries?who={Marked}", TestContext.Current.CancellationToken);

        using (var visitor = new HttpClient { BaseAddress = Teams.BaseUrl })
            await visitor.GetAsync($"/v1.0/users/{Adele.AadObjectId}", TestContext.Current.CancellationToken);

        await LeaveTheDatabaseAsync();

        log.Lines.ShouldNotBeEmpty();
        var sent = collector.Everything;
        foreach (var metric in new[] { "commsbot.nudges", "commsbot.nudge.lag", "commsbot.teams.throttles", "commsbot.votes", "http.server.request.duration" })
            sent.ShouldContain(metric);
        sent.ShouldContain("/v1/traces");
        sent.ShouldContain("POST /api/messages");
        sent.ShouldContain("/v1/logs");
        var everything = $"{sent}\n{string.Join('\n', log.Lines)}";
        foreach (var person in people.Concat([Adele, Megan, Jörg]))
        {
            foreach (var personal in new[] { person.Name, person.Upn, person.Mri, person.AadObjectId.ToString() })
                everything.ShouldNotContain(personal, Case.Insensitive);
        }

        everything.ShouldNotContain(Marked, Case.Insensitive);
    }
}

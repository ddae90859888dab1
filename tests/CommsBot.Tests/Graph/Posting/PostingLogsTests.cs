using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using CommsBot.Graph.Posting;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>Everything that anything writes to the log, at its most talkative, while the account does all it can do.</summary>
public sealed partial class PostingLogsTests : PostingStage<OnSqlite>
{
    private readonly Listener log = new();

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(log).PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.MinLevel = LogLevel.Trace;
            filter.Rules.Clear();
        });
    }

    [Fact]
    public async Task No_token_and_no_secret_is_written_to_the_log()
    {
        HashSet<string> secrets = ["simulated-secret"];
        await ConnectAsync();
        await GatherAsync(secrets);
        await RenewAsync();
        await GatherAsync(secrets);
        Teams.Faults.Once(Fault.ClaimsChallenge, Operation.GraphPostMessage).Once(Fault.AcceptedThenRefused(504), Operation.GraphPostMessage);
        await PublishAsync();
        await GatherAsync(secrets);
        await FindAsync();
        Teams.Faults.Always(Fault.Refused(503), Operation.EntraToken);
        await RenewAsync();
        Teams.Faults.Clear();
        using var browser = await OpenConnectPageAsync();
        await ConnectAsync(browser, Megan);
        Teams.Entra.RevokeSessions(Applaus);
        await RenewAsync();
        await PublishAsync();

        var lines = log.Lines.ToList();
        lines.Count.ShouldBeGreaterThan(200);
        lines.ShouldContain(l => l.Contains("The posting account is lost", StringComparison.Ordinal));
        secrets.Count.ShouldBeGreaterThan(5);
        foreach (var secret in secrets)
            lines.ShouldNotContain(l => l.Contains(secret, StringComparison.Ordinal));
    }

    private async Task GatherAsync(HashSet<string> secrets)
    {
        var stored = await StoredAsync();
        var tokens = await UseAsync<ConnectedAccount, string>(connected => Task.FromResult(Encoding.UTF8.GetString(connected.TokensOf(stored)!)));
        secrets.UnionWith(Secret().Matches(tokens).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex("\"secret\"\\s*:\\s*\"([^\"]+)\"")]
    private static partial Regex Secret();

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

using System.Collections.Concurrent;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Logging;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>Keeps what is logged, with the scopes it was logged in.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<Line> Lines { get; } = new();

    /// <summary>The reasons of all refusals so far, in order.</summary>
    public IReadOnlyList<AuthenticationFailureReason> Refusals =>
        [.. Lines.Where(line => line.Event == "RequestRefused").Select(line => (AuthenticationFailureReason)line.Values["Reason"]!)];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    internal sealed record Line(string Category, LogLevel Level, string? Event, string Text, Exception? Exception, Dictionary<string, object?> Values, Dictionary<string, object?> Scope);

    private sealed class Recorder(RecordedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logs.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scope = new Dictionary<string, object?>();
            logs.scopes.ForEachScope((open, all) => Add(all, open), scope);
            var values = new Dictionary<string, object?>();
            Add(values, state);
            logs.Lines.Enqueue(new Line(category, logLevel, eventId.Name, formatter(state, exception), exception, values, scope));
        }

        private static void Add(Dictionary<string, object?> all, object? state)
        {
            foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
                all[name] = value;
        }
    }
}

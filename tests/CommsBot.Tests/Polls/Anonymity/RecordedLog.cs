using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CommsBot.Tests.Polls.Anonymity;

/// <summary>Everything the bot logs, at every level, with every scope around it.</summary>
internal sealed class RecordedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Writer(RecordedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var around = new List<string>();
            log.scopes.ForEachScope(static (scope, list) => list.Add(Text(scope)), around);
            log.Lines.Enqueue($"{category}: {formatter(state, exception)} {Text(state)} {exception} [{string.Join("; ", around)}]");
        }

        private static string Text(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs.Select(p => $"{p.Key}={p.Value}")) : state?.ToString() ?? "";
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Xunit;

namespace CommsBot.Tests.Stage;

/// <summary>A bot's log in the output of the test that it was built for: there to read when the test fails, and silent when it does not.</summary>
internal sealed class TestOutputLog : ILoggerProvider, ILogger
{
    private readonly ITestOutputHelper? output = TestContext.Current.TestOutputHelper;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            output?.WriteLine($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}");
        }
        catch (InvalidOperationException)
        {
            // The test is over before the bot is.
        }
    }

    public void Dispose()
    {
    }
}

internal static class TestOutputLogging
{
    /// <summary>In place of the console, where the lines of all tests run together.</summary>
    public static ILoggingBuilder AddTestOutput(this ILoggingBuilder logging) =>
        logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.None).AddProvider(new TestOutputLog());
}

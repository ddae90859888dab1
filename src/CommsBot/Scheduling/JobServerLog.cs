using Hangfire.Logging;
using HangfireLevel = Hangfire.Logging.LogLevel;

namespace CommsBot.Scheduling;

/// <summary>Hangfire's own warnings, such as a database that is away, in the bot's log. Hangfire knows one log per process.</summary>
internal sealed partial class JobServerLog(ILogger<JobServer> logger) : ILogProvider, ILog
{
    public ILog GetLogger(string name) => this;

    public bool Log(HangfireLevel logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        if (logLevel < HangfireLevel.Warn)
            return false;

        if (messageFunc is not null)
            Lines.FromHangfire(logger, exception, messageFunc());

        return true;
    }

    private static partial class Lines
    {
        [LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Warning, Message = "Hangfire: {Message}")]
        public static partial void FromHangfire(ILogger logger, Exception? exception, string message);
    }
}

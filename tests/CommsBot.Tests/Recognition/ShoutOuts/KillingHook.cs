using System.Diagnostics;

#pragma warning disable CA1050, S3903 // A start-up hook stands outside all namespaces: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md

/// <summary>
/// Runs inside the real program, which knows nothing of it (<c>DOTNET_STARTUP_HOOKS</c>), and kills it for good at the n-th instant of posting: before or
/// after a statement about shout-outs, before or after a commit, before or after a call to the channel. Of a correction the first is its claim, too.
/// </summary>
internal static class StartupHook
{
    public const string InstantVariable = "COMMSBOT_TEST_KILL_AT";

    private static int instants;
    private static int hasBegun;

    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(InstantVariable), out var instant))
            DiagnosticListener.AllListeners.Subscribe(new Listeners(new Instants(instant)));
    }

    private sealed class Listeners(Instants instants) : Watcher<DiagnosticListener>
    {
        public override void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Microsoft.EntityFrameworkCore" or "HttpHandlerDiagnosticListener")
                value.Subscribe(instants);
        }
    }

    private sealed class Instants(int last) : Watcher<KeyValuePair<string, object?>>
    {
        public override void OnNext(KeyValuePair<string, object?> value)
        {
            if (!IsInstant(value.Key, value.Value?.ToString() ?? "", value.Value))
                return;
            if (Interlocked.Increment(ref instants) == last)
                Process.GetCurrentProcess().Kill();
        }

        // The first is the claim itself.
        private static bool IsInstant(string name, string text, object? payload)
        {
            if (name.EndsWith("CommandExecuting", StringComparison.Ordinal) && (text.Contains("INSERT INTO \"ShoutOuts\"", StringComparison.Ordinal) || text.Contains("UPDATE \"ShoutOutCorrections\"", StringComparison.Ordinal)))
                Volatile.Write(ref hasBegun, 1);
            if (Volatile.Read(ref hasBegun) == 0)
                return false;
            if (name.EndsWith("HttpRequestOut.Start", StringComparison.Ordinal) || name.EndsWith("HttpRequestOut.Stop", StringComparison.Ordinal))
                return IsOfChannel((payload?.GetType().GetProperty("Request")?.GetValue(payload) as HttpRequestMessage)?.RequestUri?.AbsolutePath ?? "");
            if (name.EndsWith("TransactionCommitting", StringComparison.Ordinal) || name.EndsWith("TransactionCommitted", StringComparison.Ordinal))
                return true;
            return (name.EndsWith("CommandExecuting", StringComparison.Ordinal) || name.EndsWith("CommandExecuted", StringComparison.Ordinal))
                && text.Contains("ShoutOut", StringComparison.Ordinal) && (text.Contains("INSERT", StringComparison.Ordinal) || text.Contains("UPDATE", StringComparison.Ordinal));
        }

        private static bool IsOfChannel(string path) =>
            path.EndsWith("/messages", StringComparison.Ordinal) || path.Contains("/messages/", StringComparison.Ordinal);
    }

    private abstract class Watcher<T> : IObserver<T>
    {
        public abstract void OnNext(T value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

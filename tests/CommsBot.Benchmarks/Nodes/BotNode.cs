using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CommsBot.Simulation.Hosting;

namespace CommsBot.Benchmarks.Nodes;

/// <summary>The product as a process of its own.</summary>
internal sealed class BotNode : IAsyncDisposable
{
    private readonly Process process;
    private readonly Uri address = new($"http://127.0.0.1:{FreePort.Take()}");

    public BotNode(IReadOnlyDictionary<string, string?> settings, string certificates)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CommsBot.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["SSL_CERT_FILE"] = certificates;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public Uri Endpoint => new(address, "api/messages");

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>In MB.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <exception cref="SocketException">It ended instead.</exception>
    public async Task ListensAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, address.Port, cancellationToken);
                return;
            }
            catch (SocketException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
            }
        }
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CommsBot.Simulation.Hosting;

namespace CommsBot.Tests.Diagnostics;

/// <summary>A collector for OTLP over HTTP that keeps what it is sent: protobuf, in which every text stands as UTF-8.</summary>
internal sealed class OtlpCollector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<string> bodies = new();

    public OtlpCollector()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    public string Everything => string.Join('\n', bodies);

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                bodies.Enqueue($"{call.Request.Url!.AbsolutePath} {Encoding.UTF8.GetString(body.ToArray())}");
                call.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}

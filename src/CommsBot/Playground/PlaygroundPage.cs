using System.Net;
using System.Net.Sockets;

namespace CommsBot.Playground;

/// <summary>The Playground as a browser on this machine finds it.</summary>
internal sealed class PlaygroundPage(int port)
{
    public string Address { get; } = $"http://localhost:{port}";

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            return await http.GetStringAsync($"{Address}/_debug/ping", cancellationToken) == "pong";
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Asked beforehand, because the Playground would take another port in silence.</summary>
    public bool PortIsFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

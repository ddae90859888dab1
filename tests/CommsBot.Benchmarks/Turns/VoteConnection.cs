using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommsBot.Benchmarks.Turns;

/// <summary>
/// One kept-alive connection that sends the same request again and again. Bare sockets instead of HttpClient: what the load generator needs
/// is missing to the bots, which share its processors.
/// </summary>
internal sealed class VoteConnection : IDisposable
{
    private static readonly byte[] EndOfChunks = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] answer = new byte[64 * 1024];

    public static byte[] WriteRequest(Uri endpoint, string token, byte[] activity)
    {
        var head = $"POST {endpoint.AbsolutePath} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {activity.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. activity];
    }

    public Task OpenAsync(Uri endpoint) => socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);

    /// <summary>One turn; anything but 200 ends the measurement.</summary>
    public async ValueTask VoteAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, cancellationToken);
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length), cancellationToken);
            if (read == 0)
                throw new InvalidOperationException("The bot closed the connection.");
            length += read;
        }
        while (!IsComplete(answer.AsSpan(0, length)));

        if (!answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException("The bot answered:\n" + Encoding.UTF8.GetString(answer, 0, length));
    }

    public void Dispose() => socket.Dispose();

    private static bool IsComplete(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var lengthAt = bytes[..head].IndexOf("Content-Length: "u8);
        if (lengthAt < 0)
            return bytes.EndsWith(EndOfChunks);
        var value = bytes[(lengthAt + 16)..(head + 2)];
        return bytes.Length >= head + 4 + int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}

using System.Net;
using System.Net.Sockets;

namespace CommsBot.Simulation.Hosting;

/// <summary>A port for a program that can only be told one.</summary>
public static class FreePort
{
    /// <summary>Below the range that systems give out by themselves, so that nobody gets it in the meantime.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one then.
            }
        }
    }
}

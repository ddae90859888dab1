using System.Net;
using System.Net.Sockets;
using CommsBot.Graph.Posting;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public sealed class UnreachableGraphTests : PostingStage<OnSqlite>
{
    private readonly TcpListener silent = new(IPAddress.Loopback, 0);

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Graph:BaseUrl"] = $"http://127.0.0.1:{ClosedPort()}/v1.0" };

    [Fact]
    public async Task Where_no_connection_is_made_nothing_was_sent()
    {
        await ConnectAsync();

        (await PublishAsync()).ShouldBe(new NotNow<PublishedPost>(null));
    }

    // Bound, so that nobody else gets it, and not listening.
    private int ClosedPort()
    {
        if (silent.Server.LocalEndPoint is null)
            silent.Server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)silent.Server.LocalEndPoint!).Port;
    }
}

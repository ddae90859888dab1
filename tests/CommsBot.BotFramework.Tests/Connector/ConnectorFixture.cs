using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Tests.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CommsBot.BotFramework.Tests.Connector;

/// <summary>A bot with credentials between a Connector and a login authority, all on real sockets.</summary>
public abstract class ConnectorFixture : IAsyncLifetime
{
    internal SigningAuthority Authority { get; private set; } = null!;

    internal LoginAuthority Login { get; private set; } = null!;

    internal ConnectorStub Teams { get; private set; } = null!;

    internal BotHost Host { get; private set; } = null!;

    internal IConnectorClient Connector => ConnectorTo(Teams.ServiceUrl);

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal IConnectorClient ConnectorTo(string serviceUrl) => Host.Services.GetRequiredService<IConnectorClientFactory>().Create(serviceUrl);

    public async ValueTask InitializeAsync()
    {
        Authority = await SigningAuthority.StartAsync();
        Login = await LoginAuthority.StartAsync();
        Teams = await ConnectorStub.StartAsync();
        Host = await BotHost.StartAsync(Authority, Configure, services =>
        {
            LoginAuthority.Trust(services);
            Configure(services);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Teams.DisposeAsync();
        await Login.DisposeAsync();
        await Authority.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected virtual void Configure(Dictionary<string, string?> settings)
    {
        settings["Bot:LoginAuthority"] = Login.Address;
        settings["Bot:TrustedServiceHosts:0"] = Teams.Address;
        settings["Bot:Connector:RetryDelay"] = "00:00:00.001";
    }
}

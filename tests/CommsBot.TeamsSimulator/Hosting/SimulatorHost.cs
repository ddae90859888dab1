using System.Diagnostics;
using System.Net;
using CommsBot.Simulation.Certificates;
using CommsBot.Simulation.Connector;
using CommsBot.Simulation.Control;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Graph;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommsBot.Simulation.Hosting;

/// <summary>The web server under the simulator: one plain port, one with TLS, no logging.</summary>
internal static class SimulatorHost
{
    internal static WebApplication Build(TeamsSimulator teams, TeamsSimulatorOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Simulation" });
        builder.Services.AddRoutingCore();
        // Its requests are nobody's spans: a bot in the same process traces those of ASP.NET Core's own source.
        builder.Services.AddSingleton(_ => new ActivitySource("CommsBot.Simulation"));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 16 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, options.TlsPort, listen => listen.UseHttps(TestCertificateAuthority.Shared.Server));
        });
        var app = builder.Build();
        app.UseRouting();
        ConnectorEndpoints.Map(app, teams);
        new EntraEndpoints(teams).Map(app);
        GraphEndpoints.Map(app, teams);
        teams.Vault.Map(app);
        ControlEndpoints.Map(app, teams);
        return app;
    }

    internal static (Uri Plain, Uri Tls) Addresses(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        var plain = addresses.Single(address => address.Scheme == "http");
        var tls = addresses.Single(address => address.Scheme == "https");
        return (plain, new Uri($"https://localhost:{tls.Port}/"));
    }
}

using System.Runtime.InteropServices;
using CommsBot.Simulation.Control;
using CommsBot.Simulation.Limits;

namespace CommsBot.Simulation;

/// <summary>Runs a simulator by itself; README.md says how.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var defaults = new TeamsSimulatorOptions();
        await using var teams = await TeamsSimulator.StartAsync(defaults with
        {
            Port = settings.GetValue("port", 5080),
            TlsPort = settings.GetValue("tls-port", 0),
            AppId = settings["app-id"] ?? defaults.AppId,
            AppName = settings["app-name"] ?? defaults.AppName,
            TenantId = settings["tenant"] ?? defaults.TenantId,
            ClientSecret = settings["secret"] ?? defaults.ClientSecret,
            BotEndpoint = settings["bot"] is { } bot ? new Uri(bot) : null,
            Redeliveries = settings.GetValue("redeliveries", 0),
            Limits = settings["limits"] == "documented" ? RateLimits.Documented : null,
            Retention = settings.GetValue("keep", MessageRetention.Contents),
        });
        teams.AddPeople(settings.GetValue("people", 0));
        Console.WriteLine(ControlEndpoints.Describe(teams).ToJsonString());

        var stop = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stop.Task;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.TrySetResult();
        }
    }
}

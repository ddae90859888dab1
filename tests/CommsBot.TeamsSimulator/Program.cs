namespace CommsBot.Simulation;

internal static class Program
{
    private static async Task Main()
    {
        await using var teams = await TeamsSimulator.StartAsync(new() { Port = 5050, TlsPort = 5051 });
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
    }
}

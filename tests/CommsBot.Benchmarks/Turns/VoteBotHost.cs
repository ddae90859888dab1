using CommsBot.BotFramework.Hosting;

namespace CommsBot.Benchmarks.Turns;

/// <summary>The smallest application around <see cref="VoteBot"/>. Settings come from the environment.</summary>
internal static class VoteBotHost
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddBotFramework<VoteBot>();
        await using var app = builder.Build();
        app.MapBotMessages();
        await app.StartAsync(cancellationToken);
        Console.WriteLine(BotProcess.Ready + app.Urls.Single());
        await app.WaitForShutdownAsync(cancellationToken);
    }
}

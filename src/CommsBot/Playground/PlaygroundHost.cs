using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace CommsBot.Playground;

/// <summary>Starts the Playground once the bot listens, tells how to try it, and ends it with the bot. Without it the bot runs on.</summary>
internal sealed class PlaygroundHost(
    IServer server, IHostApplicationLifetime lifetime, IOptions<PlaygroundOptions> options, TimeProvider time, TextWriter console) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenProgressLines = TimeSpan.FromSeconds(15);
    private readonly PlaygroundOptions _options = options.Value;
    private readonly PlaygroundPage _page = new(options.Value.Port);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await BotAddressAsync(stoppingToken) is not { } bot) return;
        try
        {
            if (await RunAsync($"{bot}/api/messages", stoppingToken) is { } error)
                console.WriteLine($"The Agents Playground is not there: {error.WhatHappened} {error.WhatToDo} The bot runs on at {bot}.");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; the Playground has been ended on the way out.
        }
    }

    private async Task<string?> BotAddressAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        using var onStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        using var onStopping = stoppingToken.Register(() => started.TrySetResult());
        await started.Task;
        return stoppingToken.IsCancellationRequested ? null : BotAddress.Of(server);
    }

    private async Task<PlaygroundError?> RunAsync(string endpoint, CancellationToken stoppingToken)
    {
        var lease = new PlaygroundLease(PlaygroundProcess.Folder, _options.Port);
        var left = lease.BelongsTo(endpoint) && await _page.AnswersAsync(stoppingToken);
        if (!left && !_page.PortIsFree()) return PlaygroundError.PortTaken(_options.Port);

        lease.Take(endpoint);
        try
        {
            return left ? await GoOnAsync(stoppingToken) : await StartAsync(lease, endpoint, stoppingToken);
        }
        finally
        {
            lease.GiveBack();
        }
    }

    /// <summary>A bot that was killed left its Playground behind, with the chats in it.</summary>
    private async Task<PlaygroundError?> GoOnAsync(CancellationToken stoppingToken)
    {
        console.WriteLine("The Agents Playground of the bot before is still there, and so are its chats.");
        console.WriteLine(WhatToTry.At(_page.Address));
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        return null;
    }

    private async Task<PlaygroundError?> StartAsync(PlaygroundLease lease, string endpoint, CancellationToken stoppingToken)
    {
        console.WriteLine("Starting the Agents Playground. The first time npx downloads it, which can take a minute ...");
        using var playground = PlaygroundProcess.Start(_options, lease.Path, endpoint);
        if (playground is null) return PlaygroundError.NodeMissing;
        if (await FirstAnswerAsync(playground, stoppingToken) is { } error) return error;

        console.WriteLine(WhatToTry.At(_page.Address));
        await playground.WaitForEndAsync(stoppingToken);
        return await WhyItEndedAsync(playground, stoppingToken);
    }

    private async Task<PlaygroundError?> FirstAnswerAsync(PlaygroundProcess playground, CancellationToken stoppingToken)
    {
        var start = time.GetTimestamp();
        var nextLine = BetweenProgressLines;
        while (!await _page.AnswersAsync(stoppingToken))
        {
            if (playground.HasEnded) return await WhyItEndedAsync(playground, stoppingToken);
            var waited = time.GetElapsedTime(start);
            if (waited > _options.StartLimit) return PlaygroundError.TooSlow(_options.StartLimit);
            if (waited > nextLine)
            {
                console.WriteLine($"Still waiting for the Agents Playground ({waited.TotalSeconds:0} seconds) ...");
                nextLine += BetweenProgressLines;
            }

            await Task.Delay(BetweenLooks, time, stoppingToken);
        }

        return null;
    }

    /// <summary>Ctrl+C reaches the Playground too, perhaps a moment before the bot: then it is no error.</summary>
    private async Task<PlaygroundError> WhyItEndedAsync(PlaygroundProcess playground, CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
        await playground.WaitForEndAsync(stoppingToken);
        return playground.WhyItEnded();
    }
}

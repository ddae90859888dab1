using Xunit;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>Waits for what happens in the background, up to a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    public static async Task Holds(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, TestContext.Current.CancellationToken);
        while (!await condition())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, either.Token);
    }
}

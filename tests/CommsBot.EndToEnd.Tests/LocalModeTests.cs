using CommsBot.EndToEnd.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

public sealed class LocalModeTests
{
    [Fact]
    public async Task Brings_the_Playground_through_npx_and_takes_it_along_when_it_ends()
    {
        await using var bot = await BotProcess.StartAsync(("Playground__PackageFolder", ""));
        (await bot.PlaygroundAnswersAsync()).ShouldBeTrue();
        foreach (var command in (string[])["help", "poll \"Lunch together on Friday?\" Yes | No | Maybe", "nominate @Megan Bowen for Sharing", "shout-out preview"])
            bot.Said.ShouldContain(command);

        await bot.StopAsync();

        // It looks every second whether its bot is still there.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await bot.PlaygroundAnswersAsync())
            deadline.Token.ThrowIfCancellationRequested();
        bot.Said.ShouldNotContain("not there");
    }
}

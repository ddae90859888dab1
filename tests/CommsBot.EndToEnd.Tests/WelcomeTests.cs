using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>Alone with a bot that nobody has visited yet.</summary>
public sealed class WelcomeTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task The_first_visit_is_welcomed_and_no_later_one()
    {
        await using (var first = await stage.OpenPageAsync())
        {
            await first.Conversation.ShowsCardAsync("Hello, I am CommsBot");
            await first.ScreenshotAsync("welcome");
        }

        await using var second = await stage.OpenPageAsync();
        var chat = await second.SayAsync("help");
        await chat.ShowsCardAsync("What would you like to do?");
        await chat.ShowsNotAsync("Hello, I am CommsBot");
    }
}

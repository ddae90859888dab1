using CommsBot.EndToEnd.Tests.Stage;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>With a bot of their own: whoever types German is spoken to in German from then on, in every chat.</summary>
public sealed class GermanTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Fact]
    public async Task Help_is_given_in_German()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("hilfe");
        await chat.ShowsCardAsync("Was möchten Sie tun?");
        await page.ScreenshotAsync("home-german");
    }

    [Fact]
    public async Task A_poll_speaks_German()
    {
        await using var page = await stage.OpenPageAsync();
        var chat = await page.SayAsync("umfrage „Freitag zusammen mittagessen?“ Ja | Nein | Vielleicht");
        var poll = await chat.ShowsCardAsync("Freitag zusammen mittagessen?");
        await poll.TapAsync("Vielleicht");
        await poll.ShowsAsync("✓ Vielleicht");
        await poll.ShowsAsync("1 Antwort. Sie können Ihre ändern, bis die Umfrage schließt.");
        await page.ScreenshotAsync("poll-german");

        await poll.TapMoreAsync("Umfrage schließen");
        await poll.ShowsAsync("Geschlossen. 1 Antwort.");
    }

    [Fact]
    public async Task A_nomination_speaks_German()
    {
        await using var page = await stage.OpenPageAsync();
        await page.OpenChannelAsync("Kudos");
        var post = await page.PostAsync("@{CommsBot} nominiere @{Lynne Robbins} für Teilen weil sie ihre Übersetzungen für alle „öffentlich“ gemacht hat");
        await post.ShowsAsync("Danke, dass Sie an Lynne Robbins gedacht haben.");
        await page.ScreenshotAsync("nominate-german");
    }
}

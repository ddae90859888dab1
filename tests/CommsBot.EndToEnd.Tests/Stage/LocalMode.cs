using CommsBot.EndToEnd.Tests.Driver;
using CommsBot.EndToEnd.Tests.Machine;
using Microsoft.Playwright;
using Xunit;

namespace CommsBot.EndToEnd.Tests.Stage;

/// <summary>Local mode as a newcomer has it after one command: bot, Playground and a browser. One for each test class.</summary>
public sealed class LocalMode : IAsyncLifetime
{
    /// <summary>How long the page may take for anything, in milliseconds: a machine with other work stands still for half a minute.</summary>
    public const float Patience = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private BotProcess? _bot;

    public BotProcess Bot => _bot!;

    public IBrowser Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await BrowserForTests.LaunchAsync(_playwright);
        _bot = await BotProcess.StartAsync();
    }

    public Task<TeamsPage> OpenPageAsync() => TeamsPage.OpenAsync(_browser!, Bot.PlaygroundAddress);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null) await _bot.DisposeAsync();
    }
}

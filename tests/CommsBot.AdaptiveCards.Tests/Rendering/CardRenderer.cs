using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.EndToEnd.Tests.Machine;
using Microsoft.Playwright;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>
/// Draws cards with Microsoft's own renderer (npm <c>adaptivecards</c>) in headless Chromium and says what it minds.
/// One at a time: start it once for many cards.
/// </summary>
public sealed partial class CardRenderer : IAsyncDisposable
{
    /// <summary>CSS pixels: a phone, and a full-width card on a desktop.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 800];

    /// <summary>Microsoft's renderer, and what it reads Markdown with.</summary>
    private static readonly string[] Scripts = ["markdown-it/dist/markdown-it.min.js", "adaptivecards/dist/adaptivecards.min.js"];

    private static readonly byte[] GreyDot =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNYAAAAogCh3I2xzAAAAABJRU5ErkJggg==");

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;
    private readonly List<string> console = [];

    private CardRenderer(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, this.page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "warning" or "error") console.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => console.Add($"script: {error}");
    }

    [GeneratedRegex("^https?:")]
    private static partial Regex OnTheWeb();

    /// <summary>Installs what is missing and opens the browser.</summary>
    public static async Task<CardRenderer> StartAsync()
    {
        var packages = await NpmPackages.InstallAsync(RepositoryFolder.Rendering);
        var playwright = await Playwright.CreateAsync();
        var browser = await BrowserForTests.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Widths.Sum() + 100, Height = 800 } });
        // A machine with other work stands still for half a minute.
        page.SetDefaultTimeout(90_000);

        // Nothing is fetched: pictures on the web are not ours to test, each is one grey dot.
        await page.RouteAsync(OnTheWeb(), route => route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = GreyDot }));
        await page.SetContentAsync("<!DOCTYPE html><meta charset=utf-8><body><div id=sheet></div></body>");
        await page.AddStyleTagAsync(new() { Path = Path.Combine(packages, "adaptivecards/dist/adaptivecards.css") });
        await page.AddStyleTagAsync(new() { Path = Path.Combine(RepositoryFolder.Rendering, "host.css") });
        foreach (var script in Scripts) await page.AddScriptTagAsync(new() { Path = Path.Combine(packages, script) });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(RepositoryFolder.Rendering, "host.js") });
        return new(playwright, browser, page);
    }

    /// <summary>Draws a card in every theme and width; the picture, all looks on one sheet, goes to <c>artifacts/cards</c>.</summary>
    /// <returns>What the renderer minds, with theme and width; empty for a good card.</returns>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(string name, string json) =>
        (await RenderAsync(name, json, Enum.GetValues<CardTheme>(), Widths)).Problems;

    /// <summary>Draws a card in one look.</summary>
    public Task<RenderedCard> RenderAsync(string name, string json, CardTheme theme, int width) => RenderAsync(name, json, [theme], [width]);

    /// <summary>Draws a card, with everything unfolded that can unfold.</summary>
    private async Task<RenderedCard> RenderAsync(string name, string json, IEnumerable<CardTheme> themes, IEnumerable<int> widths)
    {
        console.Clear();
        object[] looks = [json, themes.Select(theme => theme.ToString()).ToArray(), widths.ToArray()];
        var result = await page.EvaluateAsync<JsonElement>("([json, themes, widths]) => renderCard(json, themes, widths)", looks);
        var screenshot = Path.Combine(RepositoryFolder.Screenshots, $"{name}.png");
        await page.Locator("#sheet").ScreenshotAsync(new() { Path = screenshot });
        return new(
            result.GetProperty("text").GetString()!,
            [.. result.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!), .. console],
            screenshot);
    }

    /// <summary>The text a person sees of each Markdown text, as a text block shows it.</summary>
    public async Task<IReadOnlyList<string>> ShowMarkdownAsync(IEnumerable<string> texts) =>
        await page.EvaluateAsync<string[]>("texts => texts.map(showMarkdown)", texts);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

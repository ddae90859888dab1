using CommsBot.EndToEnd.Tests.Stage;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>Every page that a manager can reach by links, as it stands in a browser.</summary>
public sealed class PagesTests(LocalMode stage) : IClassFixture<LocalMode>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, "en-GB")]
    [InlineData(ColorScheme.Dark, 390, "de-DE")]
    public async Task Pages_can_be_used_by_everybody_wide_and_narrow_light_and_dark(ColorScheme colours, int width, string language)
    {
        await SendToOneselfAsync();
        await using var context = await stage.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = 844 },
            Locale = language,
            BypassCSP = true,
        });
        context.SetDefaultTimeout(LocalMode.Patience);
        var page = await context.NewPageAsync();
        var home = new Uri(stage.Bot.Address);
        var (seen, open) = (new HashSet<string>(), new Queue<string>(["/", "/people?q=Wilber", "/people?q=O%27Nobody", "/people?forgotten=1"]));

        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;

            var answer = (await page.GotoAsync(new Uri(home, path).AbsoluteUri)).ShouldNotBeNull();
            answer.Status.ShouldBe(200, path);
            (await page.RunAxe()).Violations.Select(v => $"{path}: {v.Id}: {v.Help}").ShouldBeEmpty();
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue($"{path} scrolls sideways");
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Repository.Screenshots, $"page-{colours}-{NameOf(path)}.png"), FullPage = true,
            });
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"))
            {
                if (new Uri(link) is var target && target.Authority == home.Authority && !target.AbsolutePath.Contains('.', StringComparison.Ordinal))
                    open.Enqueue(target.AbsolutePath);
            }
        }

        seen.ShouldContain("/deliveries");
        seen.ShouldContain(path => path.StartsWith("/deliveries/", StringComparison.Ordinal));
        seen.ShouldContain(path => path.StartsWith("/people/", StringComparison.Ordinal));
    }

    /// <summary>A page of one thing has the same name each time.</summary>
    private static string NameOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => "home",
        [var list] => string.Concat(list.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')),
        [var list, ..] => $"{list}-one",
    };

    private async Task SendToOneselfAsync()
    {
        await using var teams = await stage.OpenPageAsync();
        var chat = await teams.SayAsync("prompt What went well?");
        await (await chat.ShowsCardAsync("What does it say?")).TapAsync("Next");
        await (await chat.ShowsCardAsync("What goes with it?")).TapAsync("Next");
        var aim = await chat.ShowsCardAsync("Who gets it?");
        await aim.ChooseAsync("To", "Only me, to try it");
        await aim.TapAsync("Next");
        await (await chat.ShowsCardAsync("When?")).TapAsync("Now");
        await (await chat.ShowsCardAsync("Only me, to try it")).TapAsync("Send now");
        await chat.ShowsCardAsync("Your answer is for you");
    }
}

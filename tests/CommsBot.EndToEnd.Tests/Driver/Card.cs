using Microsoft.Playwright;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>An Adaptive Card on the page.</summary>
public sealed class Card(IPage page, ILocator root)
{
    /// <summary>The bar under the card: a message or an error that answers a tap.</summary>
    private ILocator Bar => root.Locator("xpath=ancestor::*[.//button[@aria-label='Dismiss Invoke Message']][1]");

    public Task ShowsAsync(string text) => Assertions.Expect(root).ToContainTextAsync(text, new() { Timeout = 20_000 });

    public Task ShowsNotAsync(string text) => Assertions.Expect(root).Not.ToContainTextAsync(text, new() { Timeout = 20_000 });

    public Task AnswersAsync(string text) => Assertions.Expect(Bar).ToContainTextAsync(text, new() { Timeout = 20_000 });

    public Task<string> TextAsync() => root.InnerTextAsync();

    /// <summary>Taps a row or button by its name, also one in the overflow menu.</summary>
    public async Task TapAsync(string name)
    {
        var button = Button(name);
        if (await button.CountAsync() == 0) await Button("More options").ClickAsync();
        await (await button.CountAsync() > 0 ? button : page.GetByRole(AriaRole.Menuitem, new() { Name = name })).First.ClickAsync();
    }

    public Task TapTwiceAsync(string name) => Button(name).DblClickAsync();

    public Task<int> ButtonsAsync(string name) => Button(name).CountAsync();

    public Task FillAsync(string label, string value) => root.GetByLabel(label).FillAsync(value);

    public Task ChooseAsync(string label, string option) => root.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PickAsync(string option) => root.GetByLabel(option, new() { Exact = true }).CheckAsync();

    public Task ScreenshotAsync(string path) => root.ScreenshotAsync(new() { Path = path });

    private ILocator Button(string name) => root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}

using Microsoft.Playwright;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>An Adaptive Card on the page.</summary>
public sealed class Card(IPage page, ILocator root)
{
    /// <summary>The bar under the card: a message or an error that answers a tap.</summary>
    private ILocator Bar => root.Locator("xpath=ancestor::*[.//button[@aria-label='Dismiss Invoke Message']][1]");

    public Task ShowsAsync(string text) => Assertions.Expect(root).ToContainTextAsync(text);

    public Task AnswersAsync(string text) => Assertions.Expect(Bar).ToContainTextAsync(text);

    /// <summary>Taps a row or button by its name.</summary>
    public Task TapAsync(string name) => Button(name).ClickAsync();

    /// <summary>Taps the row that has the text, whatever its name.</summary>
    public Task TapRowAsync(string text) => root.GetByRole(AriaRole.Button).Filter(new() { HasText = text }).ClickAsync();

    /// <summary>Taps an action of the "..." menu.</summary>
    public async Task TapMoreAsync(string name)
    {
        await Button("More options").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true }).ClickAsync();
    }

    public Task TapTwiceAsync(string name) => Button(name).DblClickAsync();

    public Task<int> ButtonsAsync(string name) => Button(name).CountAsync();

    public Task FillAsync(string label, string value) => root.GetByLabel(label).First.FillAsync(value);

    public async Task ChooseAsync(string label, string option)
    {
        await root.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }

    /// <summary>Ticks one choice of those that a card shows in full.</summary>
    public Task TickAsync(string option) => root.GetByText(option, new() { Exact = true }).ClickAsync();

    private ILocator Button(string name) => root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}

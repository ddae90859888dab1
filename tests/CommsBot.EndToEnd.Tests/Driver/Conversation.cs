using Microsoft.Playwright;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>A chat or a channel's thread, as one sees it.</summary>
public sealed class Conversation(IPage page, ILocator root)
{
    internal ILocator Root => root;

    private ILocator Cards => root.Locator(".ac-adaptiveCard");

    /// <summary>The last card that has the text.</summary>
    public Card CardWith(string text) => new(page, Cards.Filter(new() { HasText = text }).Last);

    public async Task<Card> ShowsCardAsync(string text)
    {
        var card = CardWith(text);
        await card.ShowsAsync(text);
        return card;
    }

    public Task ShowsAsync(string text) => Assertions.Expect(root.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Whether it shows within ten seconds.</summary>
    public async Task<bool> SoonShowsAsync(string text)
    {
        try
        {
            await root.GetByText(text).Last.WaitForAsync(new() { Timeout = 10_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public Task ShowsNotAsync(string text) => Assertions.Expect(root.GetByText(text)).ToHaveCountAsync(0);

    public Task<int> CountAsync(string text) => root.GetByText(text).CountAsync();
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsBot.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace CommsBot.EndToEnd.Tests.Driver;

/// <summary>The Playground's page, driven as Alex Wilber would: choose a chat, write, tap.</summary>
public sealed partial class TeamsPage : IAsyncDisposable
{
    private const string PersonalChat = "Personal Chat";
    private const int LogPanelWidth = 330;
    private const int MostTries = 3;
    private readonly IPage _page;
    private readonly HashSet<string> _opened = [];
    private TaskCompletionSource? _isPosted;

    private TeamsPage(IPage page)
    {
        _page = page;
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal)) LastTap = JsonNode.Parse(request.PostData!)!.AsObject();
        };
    }

    /// <summary>What the page sent for the last tap on a card.</summary>
    public JsonObject? LastTap { get; private set; }

    /// <summary>Threads that Alex began.</summary>
    private ILocator Posts => _page.GetByRole(AriaRole.Group)
        .Filter(new() { Has = _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }) })
        .Filter(new() { Has = _page.Locator("[id^=fui-CardHeader__header]", new() { HasText = "Alex Wilber" }) });

    public static async Task<TeamsPage> OpenAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280 + LogPanelWidth, Height = 1100 } });
        page.SetDefaultTimeout(LocalMode.Patience);
        await page.RouteAsync(url => !url.Contains("localhost", StringComparison.Ordinal), route => route.AbortAsync());
        var teams = new TeamsPage(page);
        await page.RouteWebSocketAsync(new Regex("/_ws_conversation/"), teams.Deliver);
        await page.GotoAsync(address);
        await teams.ArriveAsync(PersonalChat);
        return teams;
    }

    public Task OpenPersonalChatAsync() => OpenAsync(PersonalChat);

    public Task OpenGroupChatAsync() => OpenAsync("Canteen group");

    public Task OpenChannelAsync(string name) => OpenAsync($"Contoso Comms - {name}");

    /// <summary>Writes in the open chat; people are mentioned as @{Name}.</summary>
    public async Task<Conversation> SayAsync(string text)
    {
        await TypeAsync(_page.GetByRole(AriaRole.Textbox).Last, text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
        return Conversation;
    }

    /// <summary>The open chat.</summary>
    public Conversation Conversation => new(_page, _page.Locator("#root"));

    /// <summary>Starts a post in the open channel; people are mentioned as @{Name}.</summary>
    public async Task<Conversation> PostAsync(string text)
    {
        var asShown = Mention().Replace(text, "$1");
        var before = await PostsWith(asShown).CountAsync();
        await TypeAsync(_page.GetByRole(AriaRole.Textbox).First, text);
        _isPosted = new TaskCompletionSource();
        try
        {
            await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
            await Assertions.Expect(PostsWith(asShown)).ToHaveCountAsync(before + 1);
        }
        catch (PlaywrightException late)
        {
            throw new InvalidOperationException($"\"{asShown}\" is not among the posts. The page shows:\n{await _page.Locator("#root").InnerTextAsync()}", late);
        }
        finally
        {
            _isPosted.SetResult();
        }

        return Post(asShown);
    }

    /// <summary>The newest post in the open channel that has the text.</summary>
    public Conversation Post(string text) => new(_page, PostsWith(text).First);

    public async Task ReplyAsync(Conversation post, string text)
    {
        await TypeAsync(post.Root.GetByRole(AriaRole.Textbox), text);
        await post.Root.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    public async Task ScreenshotAsync(string name)
    {
        await _page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository.Screenshots, $"{name}.png"),
            Clip = new() { Width = 1280, Height = 1100 },
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    [GeneratedRegex(@"@\{([^}]*)\}")]
    private static partial Regex Mention();

    private ILocator PostsWith(string text) => Posts.Filter(new() { HasText = text });

    /// <summary>Passes the bot's messages on, but none before a post is there that Alex is making: the page would lose one of the two.</summary>
    private void Deliver(IWebSocketRoute page)
    {
        var before = Task.CompletedTask;
        page.ConnectToServer().OnMessage(frame => before = PassOnAsync(before, frame.Text!));

        async Task PassOnAsync(Task earlier, string message)
        {
            await earlier;
            if (_isPosted is { } post)
                await post.Task;
            page.Send(message);
        }
    }

    private async Task OpenAsync(string name)
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        await ArriveAsync(name);
    }

    /// <summary>
    /// A chat that is opened for the first time tells the bot so. The first message in a chat makes the page replace the box that one writes
    /// in, so nothing is written before the bot has had its say.
    /// </summary>
    private async Task ArriveAsync(string name)
    {
        if (_opened.Add(name))
            await Assertions.Expect(_page.GetByText("installationUpdate 200")).ToHaveCountAsync(_opened.Count);
    }

    /// <summary>Types until the box holds it: a page that is still busy loses letters, or a name that was chosen.</summary>
    private async Task TypeAsync(ILocator box, string text)
    {
        for (var tries = 1; ; tries++)
        {
            await box.ClickAsync();
            await _page.Keyboard.PressAsync("Control+A");
            await _page.Keyboard.PressAsync("Delete");
            try
            {
                await TypePartsAsync(text);
                await Assertions.Expect(box).ToHaveTextAsync(Mention().Replace(text, "$1"), new() { Timeout = 5_000 });
                return;
            }
            catch (Exception exception) when (tries < MostTries && exception is PlaywrightException or TimeoutException)
            {
            }
        }
    }

    private async Task TypePartsAsync(string text)
    {
        foreach (var (part, isMention) in Parts(text))
        {
            if (!isMention)
            {
                await _page.Keyboard.InsertTextAsync(part);
                continue;
            }

            await _page.Keyboard.TypeAsync($"@{part}");
            await _page.GetByRole(AriaRole.Listbox).GetByText(part, new() { Exact = true }).ClickAsync(new() { Timeout = 10_000 });
        }
    }

    /// <summary>Split keeps what the pattern captures: every second piece is a name.</summary>
    private static IEnumerable<(string Part, bool IsMention)> Parts(string text) =>
        Mention().Split(text).Select((part, index) => (part, index % 2 == 1)).Where(piece => piece.part.Length > 0);
}

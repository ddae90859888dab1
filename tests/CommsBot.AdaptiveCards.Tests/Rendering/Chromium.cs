using Microsoft.Playwright;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>A headless Chromium: the machine's own, else the one Playwright installed.</summary>
internal static class Chromium
{
    private static readonly string[] OfTheMachine = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = OfTheMachine.Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                "The card tests need Chromium: install it with 'apt-get install chromium', or with 'playwright.ps1 install chromium' from the test's output folder.");
        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }
}

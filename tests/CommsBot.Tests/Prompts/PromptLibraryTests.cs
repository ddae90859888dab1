using CommsBot.Localization;
using CommsBot.Prompts;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Prompts;

public class PromptLibraryTests
{
    private static readonly IReadOnlyList<LibraryPrompt> All = [.. Enum.GetValues<PromptTheme>().SelectMany(PromptLibrary.Of)];

    [Fact]
    public void Every_theme_has_prompts_and_there_are_thirty_at_least()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(30);
        foreach (var theme in Enum.GetValues<PromptTheme>())
            PromptLibrary.Of(theme).Count.ShouldBeGreaterThanOrEqualTo(5, theme.ToString());
    }

    [Fact]
    public void Every_prompt_exists_in_every_language_short_and_calm()
    {
        foreach (var prompt in All)
        {
            prompt.Texts.Keys.Order().ShouldBe(Languages.Supported.Select(l => l.Name).Order(), prompt.Id);
            foreach (var text in prompt.Texts.Values)
            {
                text.Length.ShouldBeInRange(20, 120, prompt.Id);
                text.ShouldBe(text.Trim(), prompt.Id);
                text.ShouldNotContain("!");
            }
        }
    }

    [Fact]
    public void No_prompt_is_there_twice()
    {
        All.Select(p => p.Id).ShouldBeUnique();
        foreach (var language in Languages.Supported)
            All.Select(p => p.In(language).ToUpperInvariant()).ShouldBeUnique();
    }

    [Theory]
    [InlineData(nameof(PromptTheme.BeYou))]
    [InlineData(nameof(PromptTheme.ShareWhatYouLearn))]
    public void A_theme_comes_round_without_repeats(string name)
    {
        var theme = Enum.Parse<PromptTheme>(name);
        var size = PromptLibrary.Of(theme).Count;
        List<string> used = [];
        for (var i = 0; i < 3 * size; i++)
            used.Add(PromptLibrary.Next(theme, used).Id);

        foreach (var round in used.Chunk(size))
            round.ShouldBe(PromptLibrary.Of(theme).Select(p => p.Id));
    }

    [Fact]
    public void What_a_later_version_adds_comes_next_and_once()
    {
        // As if all but the last two had been the whole theme, used twice over.
        var known = PromptLibrary.Of(PromptTheme.DiveIn).Select(p => p.Id).ToList();
        List<string> used = [.. known[..^2], .. known[..^2]];
        for (var i = 0; i < known.Count; i++)
            used.Add(PromptLibrary.Next(PromptTheme.DiveIn, used).Id);

        used[^known.Count..].ShouldBe([.. known[^2..], .. known[..^2]]);
    }
}

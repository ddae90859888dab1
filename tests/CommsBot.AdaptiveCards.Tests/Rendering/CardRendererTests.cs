using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>A check that cannot fail proves nothing: these cards must be minded.</summary>
[Collection<RendererFixture>]
public sealed class CardRendererTests(RendererFixture renderer)
{
    [Theory]
    [InlineData("""{"type":"Chart.Pie","data":[]}""", "Unknown element type \"Chart.Pie\"")]
    [InlineData("""{"type":"TextBlock","text":"a","size":"huge"}""", "\"huge\"")]
    [InlineData("""{"type":"Input.Text"}""", "unique")]
    [InlineData("""{"type":"Input.Text","id":"a","isRequired":true}""", "label")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a"}""", "at least one choice")]
    [InlineData("""{"type":"ColumnSet","columns":[{"type":"Column","width":"900px","items":[{"type":"TextBlock","text":"wide"}]}]}""", "outside")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Unknown"}]}""", "Action.Unknown")]
    public async Task A_bad_element_is_minded(string element, string words)
    {
        var card = await renderer.Cards.RenderAsync("bad", $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""", CardTheme.Light, 320);
        card.Problems.ShouldContain(problem => problem.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"9.0","body":[]}""", "not supported")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","requires":{"b":"1.0"}}]}""", "gives way")]
    [InlineData("""{"type":"Card","version":"1.5","body":[{"type":"TextBlock","text":"a"}]}""", "type")]
    public async Task A_bad_card_is_minded(string json, string words)
    {
        var card = await renderer.Cards.RenderAsync("bad", json, CardTheme.Light, 320);
        card.Problems.ShouldContain(problem => problem.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_unfolds_is_unfolded()
    {
        var inner = new AdaptiveCard { Body = [new AdaptiveTextBlock("Hidden at first")] };
        var card = new AdaptiveCard { Actions = [new AdaptiveShowCardAction { Title = "More", Card = inner }] };
        (await renderer.Cards.RenderAsync("unfolded", card.ToJson(), CardTheme.Light, 320)).Text.ShouldContain("Hidden at first");
    }

    [Fact]
    public async Task Pictures_are_kept_for_looking_at()
    {
        var card = await renderer.Cards.RenderAsync("picture", new AdaptiveCard { Body = [new AdaptiveTextBlock("Look")] }.ToJson(), CardTheme.Dark, 320);
        File.Exists(card.Screenshot).ShouldBeTrue();
    }
}

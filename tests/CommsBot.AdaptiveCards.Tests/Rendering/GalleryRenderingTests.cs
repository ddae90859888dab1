using CommsBot.AdaptiveCards.Tests.Gallery;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

[Collection<RendererFixture>]
public sealed class GalleryRenderingTests(RendererFixture renderer)
{
    public static TheoryData<string> Names { get; } = [.. GalleryCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_official_renderer_minds_nothing(string name)
    {
        var problems = await renderer.Cards.FindProblemsAsync(name, GalleryCards.All[name].ToJson());
        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_people_typed_shows_as_they_typed_it()
    {
        var shown = await renderer.Cards.RenderAsync("hostile-texts", GalleryCards.All["gallery-hostile-texts"].ToJson(), CardTheme.Light, 800);
        ShownText.Of(shown.Text).ShouldBe(HostileText.Samples.SelectMany(ShownText.Of));
    }

    [Fact]
    public void The_gallery_holds_every_kind_of_element_and_action()
    {
        var kinds = GalleryCards.All.Values.SelectMany(CardParts.Of).Select(part => part.Node!.GetType()).ToHashSet();
        KnownTypes.Elements.Values.Concat(KnownTypes.Actions.Values).ShouldAllBe(type => kinds.Contains(type));
    }
}

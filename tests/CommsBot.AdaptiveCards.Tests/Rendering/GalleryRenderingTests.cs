using CommsBot.AdaptiveCards.Tests.Gallery;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

public sealed class GalleryRenderingTests(GalleryRenderingTests.Renderer fixture) : IClassFixture<GalleryRenderingTests.Renderer>
{
    public static TheoryData<string> Names { get; } = [.. GalleryCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_official_renderer_minds_nothing(string name)
    {
        var problems = await fixture.Cards.FindProblemsAsync(name, GalleryCards.All[name].ToJson());
        problems.ShouldBeEmpty();
    }

    public sealed class Renderer : IAsyncLifetime
    {
        public CardRenderer Cards { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Cards = await CardRenderer.StartAsync();

        public ValueTask DisposeAsync() => Cards.DisposeAsync();
    }
}

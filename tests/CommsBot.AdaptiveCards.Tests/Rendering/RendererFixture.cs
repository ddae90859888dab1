using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>One browser for all tests that draw; they run one after the other.</summary>
[CollectionDefinition]
public sealed class RendererFixture : IAsyncLifetime, ICollectionFixture<RendererFixture>
{
    public CardRenderer Cards { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Cards = await CardRenderer.StartAsync();

    public ValueTask DisposeAsync() => Cards.DisposeAsync();
}

using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>The cards people get, from the golden files of the product's tests.</summary>
[Collection<RendererFixture>]
public sealed class ProductRenderingTests(RendererFixture renderer)
{
    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(RepositoryFolder.GoldenCards, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_official_renderer_minds_nothing(string name)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.GoldenCards, name + ".json"), TestContext.Current.CancellationToken);
        AdaptiveCard.Parse(json).FindProblems().ShouldBeEmpty();
        (await renderer.Cards.FindProblemsAsync(name, json)).ShouldBeEmpty();
    }
}

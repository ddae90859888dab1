using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class PictureRulesTests
{
    [Theory]
    [InlineData("https://example.com/cat.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("http://localhost:5000/cat.png")]
    public void Pictures_come_over_https_or_embedded(string url) =>
        (With(new AdaptiveImage(url, "A cat"), new AdaptiveContainer { BackgroundImage = new(url) }) with { BackgroundImage = new(url) }).ShouldBreakNothing();

    [Theory]
    [InlineData("http://example.com/cat.png")]
    [InlineData("cat.png")]
    [InlineData("data:text/html,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_addresses_are_refused(string? url)
    {
        With(new AdaptiveImage(url!, "A cat")).ShouldBreak("$.body[0].url", "https");
        With(new AdaptiveContainer { BackgroundImage = new(url!) }).ShouldBreak("$.body[0].backgroundImage", "https");
        (With() with { BackgroundImage = new(url!) }).ShouldBreak("$.backgroundImage", "https");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_picture_needs_alternative_text(string? altText)
    {
        var image = new AdaptiveImage("https://example.com/cat.png", altText!);
        With(image).ShouldBreak("$.body[0].altText", "alternative text");
        With(new AdaptiveImageSet { Images = [image] }).ShouldBreak("$.body[0].images[0].altText", "alternative text");
    }
}

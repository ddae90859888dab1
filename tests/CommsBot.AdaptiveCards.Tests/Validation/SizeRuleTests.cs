using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class SizeRuleTests
{
    [Fact]
    public void A_card_of_75_KB_is_the_largest()
    {
        var frame = Card(1).ToJson().Length - 1;
        var room = (75 * 1024 / 2) - frame;

        Card(room).ShouldBreakNothing();
        Card(room + 1).ShouldBreak("$", "UTF-16");
    }

    [Fact]
    public void Embedded_pictures_do_not_count() =>
        With(new AdaptiveImage($"data:image/png;base64,{new string('A', 100_000)}", "A cat")).ShouldBreakNothing();

    private static AdaptiveCard Card(int letters) => With(new AdaptiveTextBlock(new string('ü', letters)));
}

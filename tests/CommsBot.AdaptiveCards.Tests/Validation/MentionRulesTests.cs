using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class MentionRulesTests
{
    private static readonly AdaptiveMention Ann = AdaptiveMention.Of("29:ann", "Ann");

    [Fact]
    public void A_mention_occurs_in_a_text_or_a_fact()
    {
        Mentioning([Ann], new AdaptiveTextBlock($"Thank you, {Ann.Text}")).ShouldBreakNothing();
        Mentioning([Ann], new AdaptiveFactSet { Facts = [new("From", Ann.Text)] }).ShouldBreakNothing();
        Mentioning([Ann], new AdaptiveTextBlock("Thank you, Ann")).ShouldBreak("$.msteams.entities[0].text", "not mention anybody");
        Mentioning([Ann], new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(Ann.Text)] }).ShouldBreak("$.msteams.entities[0].text", "not mention anybody");
    }

    [Fact]
    public void Tags_without_a_mention_are_refused()
    {
        With(new AdaptiveTextBlock("<at>Ann</at>")).ShouldBreak("$.body[0]", "not among the card's mentions");
        Mentioning([Ann], new AdaptiveTextBlock("<at>Ann</at> <at>Bo</at>")).ShouldBreak("$.body[0]", "<at>Bo</at>");
        With(new AdaptiveTextBlock(AdaptiveText.Escape("<at>Ann</at>"))).ShouldBreakNothing();
    }

    [Theory]
    [InlineData("", "Ann", "id")]
    [InlineData("29:ann", " ", "name")]
    public void A_mention_has_id_and_name(string id, string name, string member) =>
        Mentioning([new("<at>Ann</at>", id, name)], new AdaptiveTextBlock("<at>Ann</at>")).ShouldBreak($"$.msteams.entities[0].mentioned.{member}", member);

    [Theory]
    [InlineData("Ann")]
    [InlineData("")]
    public void The_text_of_a_mention_is_a_tag(string text) =>
        Mentioning([new(text, "29:ann", "Ann")], new AdaptiveTextBlock("Ann")).ShouldBreak("$.msteams.entities[0].text", "<at>");

    [Fact]
    public void A_name_is_encoded_in_its_tag() => AdaptiveMention.Of("29:1", "A & B <c> \"d\"\ne").Text.ShouldBe("<at>A &amp; B &lt;c&gt; &quot;d&quot; e</at>");

    private static AdaptiveCard Mentioning(IReadOnlyList<AdaptiveMention> mentions, AdaptiveElement element) =>
        With(element) with { Teams = new() { Entities = mentions } };
}

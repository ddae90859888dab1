using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class ActionRulesTests
{
    [Fact]
    public void Six_buttons_stand_in_a_row_and_more_in_the_menu()
    {
        WithActions(Buttons(6)).ShouldBreakNothing();
        WithActions([.. Buttons(6), .. Buttons(4).Select(button => button with { Mode = AdaptiveActionMode.Secondary })]).ShouldBreakNothing();
        WithActions(Buttons(7)).ShouldBreak("$.actions", "6 buttons at most");
        With(new AdaptiveActionSet { Actions = Buttons(7) }).ShouldBreak("$.body[0].actions", "6 buttons at most");
    }

    [Fact]
    public void A_button_needs_a_title() => WithActions(new AdaptiveExecuteAction { Verb = "send" }).ShouldBreak("$.actions[0].title", "title");

    [Fact]
    public void Execute_needs_a_verb_wherever_it_stands()
    {
        var execute = new AdaptiveExecuteAction { Title = "Send" };
        WithActions(execute).ShouldBreak("$.actions[0].verb", "verb");
        With(new AdaptiveContainer { SelectAction = execute }).ShouldBreak("$.body[0].selectAction.verb", "verb");
        WithActions(new AdaptiveSubmitAction { Title = "Send", Fallback = execute }).ShouldBreak("$.actions[0].fallback.verb", "verb");
        With(new AdaptiveTextInput("a") { Label = "A", InlineAction = execute }).ShouldBreak("$.body[0].inlineAction.verb", "verb");
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("mailto:ann@example.com")]
    [InlineData("msteams:/l/chat/0/0")]
    public void Addresses_Teams_opens_are_fine(string url) => WithActions(new AdaptiveOpenUrlAction(url) { Title = "Open" }).ShouldBreakNothing();

    [Theory]
    [InlineData("/polls/7")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_addresses_are_refused(string? url) => WithActions(new AdaptiveOpenUrlAction(url!) { Title = "Open" }).ShouldBreak("$.actions[0].url", "absolute");

    [Fact]
    public void A_card_unfolds_from_a_button_only()
    {
        var showCard = new AdaptiveShowCardAction { Title = "More", Card = With() };
        WithActions(showCard).ShouldBreakNothing();
        With(new AdaptiveContainer { SelectAction = showCard }).ShouldBreak("$.body[0].selectAction", "button only");
        With(new AdaptiveTextInput("a") { Label = "A", InlineAction = showCard }).ShouldBreak("$.body[0].inlineAction", "button only");
        WithActions(showCard with { Card = WithActions(showCard) }).ShouldBreak("$.actions[0].card.actions[0]", "unfold another");
    }

    [Fact]
    public void Toggled_elements_exist()
    {
        var toggle = new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = ["details"] };
        (With(new AdaptiveTextBlock("a") { Id = "details" }) with { Actions = [toggle] }).ShouldBreakNothing();
        WithActions(toggle).ShouldBreak("$.actions[0].targetElements[0]", "\"details\"");
        WithActions(toggle with { TargetElements = [] }).ShouldBreak("$.actions[0].targetElements", "empty");
    }

    private static AdaptiveAction[] Buttons(int count) => [.. Enumerable.Range(0, count).Select(i => new AdaptiveExecuteAction { Title = $"{i}", Verb = "send" })];
}

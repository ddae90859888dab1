using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class IdRulesTests
{
    [Fact]
    public void Ids_are_unique_over_the_whole_card()
    {
        var (a, again) = (new AdaptiveTextInput("a") { Label = "A" }, new AdaptiveTextBlock("Text") { Id = "a" });
        With(a, again).ShouldBreak("$.body[1].id", "already taken by $.body[0]");
        With(a, new AdaptiveContainer { Items = [again] }).ShouldBreak("$.body[1].items[0].id", "already taken");
        WithActions(new AdaptiveExecuteAction { Id = "a", Title = "A", Verb = "a" }, new AdaptiveShowCardAction { Title = "More", Card = With(again) })
            .ShouldBreak("$.actions[1].card.body[0].id", "already taken by $.actions[0]");
    }

    [Fact]
    public void A_fallback_may_repeat_the_id_of_what_it_stands_for() =>
        With(new AdaptiveRatingInput("a") { Label = "A", Fallback = new AdaptiveNumberInput("a") { Label = "A" } }).ShouldBreakNothing();

    [Fact]
    public void An_input_does_not_overwrite_data_of_an_action()
    {
        var card = With(new AdaptiveTextInput("poll") { Label = "Poll" });
        (card with { Actions = [new AdaptiveExecuteAction { Title = "Send", Verb = "send", Data = new() { ["id"] = 7 } }] }).ShouldBreakNothing();
        (card with { Actions = [new AdaptiveExecuteAction { Title = "Send", Verb = "send", Data = new() { ["poll"] = 7 } }] })
            .ShouldBreak("$.actions[0].data.poll", "overwrite");
        (card with { Actions = [new AdaptiveSubmitAction { Title = "Send", Data = new() { ["poll"] = 7 } }] }).ShouldBreak("$.actions[0].data.poll", "overwrite");
    }
}

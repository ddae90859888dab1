using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class InputRulesTests
{
    [Fact]
    public void An_input_needs_an_id_and_a_label()
    {
        With(new AdaptiveTextInput("a") { Label = "A" }).ShouldBreakNothing();
        With(new AdaptiveTextInput(" ") { Label = "A" }).ShouldBreak("$.body[0].id", "id");
        With(new AdaptiveTextInput("a")).ShouldBreak("$.body[0].label", "label");
    }

    [Fact]
    public void The_title_of_a_toggle_is_its_label()
    {
        With(new AdaptiveToggleInput("a") { Title = "Share" }).ShouldBreakNothing();
        With(new AdaptiveToggleInput("a") { Label = "Share" }).ShouldBreak("$.body[0].title", "beside the box");
    }

    [Fact]
    public void An_input_that_can_be_wrong_says_what_is_expected()
    {
        AdaptiveInput[] inputs =
        [
            new AdaptiveTextInput("a") { IsRequired = true }, new AdaptiveTextInput("a") { Regex = "^x$" }, new AdaptiveNumberInput("a") { Min = 1 },
            new AdaptiveNumberInput("a") { Max = 1 }, new AdaptiveDateInput("a") { Min = new(2026, 1, 1) }, new AdaptiveTimeInput("a") { Max = new(9, 0) },
            new AdaptiveDateInput("a") { Max = new(2026, 1, 1) }, new AdaptiveTimeInput("a") { Min = new(9, 0) },
        ];

        foreach (var input in inputs)
        {
            With(input with { Label = "A" }).ShouldBreak("$.body[0].errorMessage", "error message");
            With(input with { Label = "A", ErrorMessage = "Please" }).ShouldBreakNothing();
        }
    }

    [Fact]
    public void What_people_fill_in_is_sent()
    {
        var input = new AdaptiveTextInput("a") { Label = "A" };
        new AdaptiveCard { Body = [input] }.ShouldBreak("$.body[0]", "sends");
        new AdaptiveCard { Body = [input], Refresh = new() { Action = new() { Verb = "refresh" } } }.ShouldBreak("$.body[0]", "sends");
        new AdaptiveCard { Body = [input with { InlineAction = new AdaptiveSubmitAction { Title = "Send" } }] }.ShouldBreakNothing();
    }

    [Fact]
    public void Limits_are_in_order_and_the_value_keeps_them()
    {
        With(Number(5, 1, 9)).ShouldBreakNothing();
        With(Number(null, 9, 1)).ShouldBreak("$.body[0].min", "above the largest");
        With(Number(0, 1, 9)).ShouldBreak("$.body[0].value", "outside");
        With(Number(10, null, 9)).ShouldBreak("$.body[0].value", "outside");
        With(new AdaptiveDateInput("a") { Label = "A", Value = new(2027, 1, 1), Max = new(2026, 1, 1), ErrorMessage = "!" }).ShouldBreak("$.body[0].value", "outside");
        With(new AdaptiveTimeInput("a") { Label = "A", Min = new(9, 0), Max = new(8, 0), ErrorMessage = "!" }).ShouldBreak("$.body[0].min", "above the largest");
    }

    [Fact]
    public void A_text_keeps_its_length()
    {
        var text = new AdaptiveTextInput("a") { Label = "A", Value = "typed" };
        With(text with { MaxLength = 5 }).ShouldBreakNothing();
        With(text with { MaxLength = 4 }).ShouldBreak("$.body[0].value", "5 letters");
        With(text with { Value = null, MaxLength = 0 }).ShouldBreak("$.body[0].maxLength", "1 or more");
    }

    [Fact]
    public void A_password_has_one_line() =>
        With(new AdaptiveTextInput("a") { Label = "A", IsMultiline = true, Style = AdaptiveTextInputStyle.Password }).ShouldBreak("$.body[0].style", "one line");

    [Fact]
    public void A_toggle_sends_two_values()
    {
        var toggle = new AdaptiveToggleInput("a") { Title = "Share", ValueOn = "yes", ValueOff = "no" };
        With(toggle with { Value = "no" }).ShouldBreakNothing();
        With(toggle with { Value = "true" }).ShouldBreak("$.body[0].value", "neither");
        With(toggle with { ValueOff = "yes" }).ShouldBreak("$.body[0].valueOn", "same value");
    }

    private static AdaptiveNumberInput Number(double? value, double? min, double? max) =>
        new("a") { Label = "A", Value = value, Min = min, Max = max, ErrorMessage = "A number" };
}

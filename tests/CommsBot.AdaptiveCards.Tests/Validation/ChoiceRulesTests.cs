using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class ChoiceRulesTests
{
    private static readonly AdaptiveChoiceSetInput Set = new("a") { Label = "A", Choices = [new("Yes", "yes"), new("No", "no")] };

    [Fact]
    public void There_is_something_to_choose()
    {
        With(Set).ShouldBreakNothing();
        With(Set with { Choices = [] }).ShouldBreak("$.body[0].choices", "nothing to choose");
        With(Set with { Choices = [], ChoicesData = AdaptiveDataQuery.People }).ShouldBreakNothing();
    }

    [Fact]
    public void A_query_names_its_data_and_is_not_expanded()
    {
        var query = Set with { ChoicesData = AdaptiveDataQuery.PeopleInConversation };
        With(query).ShouldBreakNothing();
        With(query with { ChoicesData = new("") }).ShouldBreak("$.body[0].choices.data.dataset", "no data set");
        With(query with { Style = AdaptiveChoiceInputStyle.Expanded }).ShouldBreak("$.body[0].style", "expanded");
    }

    [Fact]
    public void A_choice_has_title_and_value()
    {
        With(Set with { Choices = [new("", "a")] }).ShouldBreak("$.body[0].choices[0].title", "title");
        With(Set with { Choices = [new("A", " ")] }).ShouldBreak("$.body[0].choices[0].value", "value");
        With(Set with { Choices = [null!] }).FindProblems().Count.ShouldBe(2);
    }

    [Fact]
    public void Values_are_told_apart()
    {
        With(Set with { Choices = [new("A", "x"), new("B", "x")] }).ShouldBreak("$.body[0].choices", "\"x\"");
        With(Set with { Choices = [new("A", "x,y")] }).ShouldBreakNothing();
        With(Set with { Choices = [new("A", "x,y")], IsMultiSelect = true }).ShouldBreak("$.body[0].choices[0].value", "comma");
    }

    [Fact]
    public void What_is_chosen_beforehand_can_be_chosen()
    {
        With(Set with { Value = "yes" }).ShouldBreakNothing();
        With(Set with { Value = "yes,no", IsMultiSelect = true }).ShouldBreakNothing();
        With(Set with { Value = "perhaps" }).ShouldBreak("$.body[0].value", "\"perhaps\"");
        With(Set with { Value = "perhaps", ChoicesData = AdaptiveDataQuery.People }).ShouldBreakNothing();
    }
}

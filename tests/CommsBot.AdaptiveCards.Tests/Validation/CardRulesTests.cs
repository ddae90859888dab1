using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class CardRulesTests
{
    [Fact]
    public void Every_problem_is_listed_with_its_place()
    {
        var card = With(new AdaptiveImage("cat.png", ""), new AdaptiveTextInput(""));

        var refusal = Should.Throw<AdaptiveCardException>(card.ToJson);

        refusal.Problems.Select(problem => problem.Path).ShouldBe(["$.body[0].altText", "$.body[0].url", "$.body[1].id", "$.body[1].label"]);
        refusal.Problems.ShouldAllBe(problem => refusal.Message.Contains(problem.ToString(), StringComparison.Ordinal));
        Should.Throw<AdaptiveCardException>(() => card.ToJsonElement());
    }

    [Fact]
    public void An_empty_card_is_refused() => new AdaptiveCard().ShouldBreak("$", "empty");

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.5")]
    public void Versions_Teams_knows_are_fine(string version) => (With() with { Version = version }).ShouldBreakNothing();

    [Theory]
    [InlineData("1.6")]
    [InlineData("0.9")]
    [InlineData("")]
    [InlineData("new")]
    public void Other_versions_are_refused(string version) => (With() with { Version = version }).ShouldBreak("$.version", "1.0 to 1.5");

    [Theory]
    [InlineData("de")]
    [InlineData("fil")]
    public void Languages_are_two_or_three_letters(string lang) => (With() with { Lang = lang }).ShouldBreakNothing();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Other_languages_are_refused(string lang) => (With() with { Lang = lang }).ShouldBreak("$.lang", "two or three letters");

    [Fact]
    public void A_refresh_needs_an_action() => Refreshing(new()).ShouldBreak("$.refresh.action", "Action.Execute");

    [Fact]
    public void A_refresh_needs_a_verb() => Refreshing(new() { Action = new() }).ShouldBreak("$.refresh.action.verb", "verb");

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void A_refresh_for_up_to_60_people_is_fine(int people) => RefreshingFor(People(people)).ShouldBreakNothing();

    [Fact]
    public void A_refresh_for_61_people_is_refused() => RefreshingFor(People(61)).ShouldBreak("$.refresh.userIds", "61");

    [Theory]
    [InlineData("29:a", "29:a", "twice")]
    [InlineData("29:a", " ", "blank")]
    public void Ids_of_a_refresh_are_given_once(string one, string other, string words) =>
        RefreshingFor([one, other]).ShouldBreak("$.refresh.userIds", words);

    [Fact]
    public void Only_the_outermost_card_has_what_belongs_to_the_message()
    {
        var inner = With() with { Refresh = new(), Teams = new(), Authentication = new() };

        var problems = WithActions(new AdaptiveShowCardAction { Title = "More", Card = inner }).FindProblems();

        problems.Select(problem => problem.Path).ShouldBe(["$.actions[0].card.refresh", "$.actions[0].card.msteams", "$.actions[0].card.authentication"]);
    }

    private static AdaptiveCard Refreshing(AdaptiveRefresh refresh) => With() with { Refresh = refresh };

    private static AdaptiveCard RefreshingFor(IReadOnlyList<string> ids) => Refreshing(new() { Action = new() { Verb = "refresh" }, UserIds = ids });

    private static string[] People(int count) => [.. Enumerable.Range(0, count).Select(i => $"29:{i}")];
}

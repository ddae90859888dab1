using Shouldly;

namespace CommsBot.AdaptiveCards.Tests.Validation;

internal static class CardAssertions
{
    /// <summary>A good card around the elements, with a button that sends inputs.</summary>
    public static AdaptiveCard With(params AdaptiveElement[] body) => new()
    {
        Body = body,
        Actions = [new AdaptiveExecuteAction { Title = "Send", Verb = "send" }],
    };

    public static AdaptiveCard WithActions(params AdaptiveAction[] actions) => new() { Body = [new AdaptiveTextBlock("Text")], Actions = actions };

    public static void ShouldBreakNothing(this AdaptiveCard card) => card.FindProblems().ShouldBeEmpty();

    /// <summary>The card breaks this one rule, here, and no other.</summary>
    public static void ShouldBreak(this AdaptiveCard card, string path, string words)
    {
        var problem = card.FindProblems().ShouldHaveSingleItem();
        problem.Path.ShouldBe(path);
        problem.Message.ShouldContain(words);
    }
}

using CommsBot.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Teams;

public class CommandRouterTests
{
    private readonly CommandRouter router = new(
    [
        Route("poll", "umfrage"), Route("close", "schließen"), Route("shout-out", "applaus"), Route("shout-out now", "applaus jetzt"), Route("nominate", "nominiere"),
    ]);

    [Theory]
    [InlineData("poll \"Q?\" A | B", "poll", "\"Q?\" A | B")]
    [InlineData("  POLL: x", "poll", "x")]
    [InlineData("Umfrage x", "umfrage", "x")]
    [InlineData("SCHLIESSEN", null, "")]
    [InlineData("Schließen", "schließen", "")]
    [InlineData("shout-out now", "shout-out now", "")]
    [InlineData("shout-out nowhere", "shout-out", "nowhere")]
    [InlineData("polls are great", null, "")]
    [InlineData("poll-tax", null, "")]
    public void Finds_the_longest_command_in_any_letter_case(string typed, string? words, string argument)
    {
        var match = router.Find(typed);

        match?.Words.Text.ShouldBe(words);
        (match is null).ShouldBe(words is null);
        (match?.Argument ?? "").ShouldBe(argument);
    }

    [Theory]
    [InlineData("pol \"Q?\"", "poll")]
    [InlineData("nomiante @x", "nominate")]
    [InlineData("umfarge", "umfrage")]
    public void Suggests_what_was_nearly_typed(string typed, string expected) => router.Nearest(typed).ShouldContain(expected);

    [Fact]
    public void Suggests_nothing_for_something_else() => router.Nearest("good morning everybody").ShouldBeEmpty();

    private static CommandRoute Route(string english, string german) =>
        new([CommandWords.English(english), CommandWords.German(german)], (_, _, _) => Task.CompletedTask);
}

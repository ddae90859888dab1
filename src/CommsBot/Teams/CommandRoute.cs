using System.Globalization;

namespace CommsBot.Teams;

/// <summary>What somebody asked for by typing: the text after the command's words, @mentions still marked in it.</summary>
internal sealed record CommandRequest(TeamsTurn Turn, string Argument);

/// <summary>A command that a feature answers, with all ways to type it.</summary>
internal sealed record CommandRoute(IReadOnlyList<CommandWords> Words, Func<IServiceProvider, CommandRequest, CancellationToken, Task> RunAsync);

/// <summary>One way to type a command. <paramref name="Language"/> is null where both languages say it so.</summary>
internal sealed record CommandWords(string Text, CultureInfo? Language)
{
    /// <summary>A verb that may stand at the end of its clause: "Ich möchte … nominieren".</summary>
    public bool IsInfinitive { get; init; }

    public static CommandWords English(string text) => new(text, CultureInfo.GetCultureInfo("en"));

    public static CommandWords German(string text) => new(text, CultureInfo.GetCultureInfo("de"));

    public static CommandWords Any(string text) => new(text, null);
}

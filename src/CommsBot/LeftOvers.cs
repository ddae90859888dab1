using System.CommandLine;
using System.CommandLine.Parsing;
using CommsBot.Teams;

namespace CommsBot;

/// <summary>What a command line has beside verbs and their options.</summary>
internal static class LeftOvers
{
    /// <summary>Settings are <c>--Name=value</c> or <c>--Name value</c>.</summary>
    /// <returns>What is wrong with them: a verb that was misspelt must not start a bot. Null when nothing is.</returns>
    public static string? Problem(ParseResult parsed)
    {
        var isValue = false;
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (!isValue && !IsSetting(token))
                return $"{StartTexts.Here.UnknownVerb(token)} {Hint(token, parsed.CommandResult)}";

            isValue = !isValue && !token.Contains('=', StringComparison.Ordinal);
        }

        return null;
    }

    private static bool IsSetting(string token) => token.StartsWith('-') || token.StartsWith('/') || token.Contains('=', StringComparison.Ordinal);

    private static string Hint(string token, CommandResult result)
    {
        var near = result.Command.Subcommands.Select(c => c.Name).Where(name => EditDistance.Between(token, name) <= 2).Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null ? StartTexts.Here.UnknownVerbRepair : StartTexts.Here.UnknownVerbMeant(near);
    }
}

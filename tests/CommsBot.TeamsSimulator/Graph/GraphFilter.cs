using System.Text.RegularExpressions;

namespace CommsBot.Simulation.Graph;

/// <summary>The small part of OData filters that is used: comparisons and <c>startswith</c>, joined by <c>or</c> or by <c>and</c>.</summary>
internal static partial class GraphFilter
{
    /// <summary>Graph takes no more values in one filter.</summary>
    internal const int MostLiterals = 15;

    internal static int Literals(string filter) => Value().Count(filter);

    /// <summary>The ids, addresses and principal names that a filter asks for, when it asks for nothing else; otherwise null.</summary>
    internal static IReadOnlyList<string>? Names(string filter) =>
        OnlyNames().IsMatch(filter) ? [.. Value().Matches(filter).Select(match => Unquote(match.Value))] : null;

    /// <summary>A test for one thing, or null when the filter is not understood.</summary>
    internal static Func<Func<string, string?>, bool>? Parse(string filter)
    {
        if (filter.Length == 0)
            return _ => true;
        var isOr = Or().IsMatch(filter);
        var clauses = (isOr ? Or() : And()).Split(filter).Select(Clause).ToList();
        if (clauses.Contains(null))
            return null;
        return isOr ? value => clauses.Exists(clause => clause!(value)) : value => clauses.TrueForAll(clause => clause!(value));
    }

    private static Func<Func<string, string?>, bool>? Clause(string text)
    {
        if (Comparison().Match(text) is { Success: true } comparison)
        {
            var wanted = Unquote(comparison.Groups[3].Value);
            var isEqual = comparison.Groups[2].Value == "eq";
            return value => string.Equals(value(comparison.Groups[1].Value), wanted, StringComparison.OrdinalIgnoreCase) == isEqual;
        }
        if (StartsWith().Match(text) is { Success: true } start)
            return value => value(start.Groups[1].Value)?.StartsWith(Unquote(start.Groups[2].Value), StringComparison.OrdinalIgnoreCase) == true;
        if (In().Match(text) is not { Success: true } list)
            return null;
        var allowed = Value().Matches(list.Groups[2].Value).Select(match => Unquote(match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return value => value(list.Groups[1].Value) is { } found && allowed.Contains(found);
    }

    private static string Unquote(string value) => value.StartsWith('\'') ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : value;

    [GeneratedRegex(@"^\s*\(?([\w/]+) (eq|ne) ('(?:[^']|'')*'|true|false)\)?\s*$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^\s*startswith\((\w+),\s*('(?:[^']|'')*')\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StartsWith();

    [GeneratedRegex(@"^\s*(\w+) in \((.*)\)\s*$")]
    private static partial Regex In();

    // Outside quotes: an even number of them follows.
    [GeneratedRegex(@" or (?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex Or();

    [GeneratedRegex(@" and (?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex And();

    [GeneratedRegex(@"^((^| or )(id|mail|userPrincipalName) (eq '(?:[^']|'')*'|in \(('(?:[^']|'')*',?\s*)*\)))+$")]
    private static partial Regex OnlyNames();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Value();
}

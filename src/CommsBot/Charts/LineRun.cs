using System.Globalization;
using System.Text;

namespace CommsBot.Charts;

/// <summary>A piece of a line that is written in one direction.</summary>
internal readonly record struct LineRun(string Text, bool IsRightToLeft)
{
    private enum Direction
    {
        Neutral,
        Left,
        Right,
        Number,
    }

    /// <summary>
    /// A line's pieces in the order in which they stand on paper, from the left: the Unicode Bidirectional Algorithm (https://www.unicode.org/reports/tr9/)
    /// without embeddings, which nobody types.
    /// </summary>
    public static IReadOnlyList<LineRun> Of(string line)
    {
        if (line.Length == 0)
            return [];

        var levels = LevelsOf(line);
        var runs = new List<(string Text, int Level)>();
        for (int start = 0, end = 1; start < line.Length; start = end++)
        {
            while (end < line.Length && levels[end] == levels[start])
                end++;
            runs.Add((line[start..end], levels[start]));
        }

        for (var level = 2; level >= 1; level--)
        {
            for (int start = 0, end; start < runs.Count; start = end + 1)
            {
                for (end = start; end < runs.Count && runs[end].Level >= level;)
                    end++;
                runs.Reverse(start, end - start);
            }
        }

        return [.. runs.Select(r => new LineRun(r.Text, r.Level == 1))];
    }

    /// <summary>For each UTF-16 unit: 0 to the right, 1 to the left, 2 to the right within what goes to the left.</summary>
    private static int[] LevelsOf(string line)
    {
        var directions = DirectionsOf(line);
        var isLeftwards = directions.FirstOrDefault(d => d is Direction.Left or Direction.Right) == Direction.Right;
        var own = isLeftwards ? Direction.Right : Direction.Left;

        // A number after Latin letters belongs to them (W7), one after Arabic ones is an island.
        var last = own;
        for (var i = 0; i < directions.Length; i++)
        {
            if (directions[i] is Direction.Left or Direction.Right)
                last = directions[i];
            else if (directions[i] == Direction.Number && last == Direction.Left)
                directions[i] = Direction.Left;
        }

        SettleBrackets(line, directions, own);
        var levels = new int[line.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var direction = directions[i] != Direction.Neutral ? directions[i] : Between(directions, i, own);
            levels[i] = direction switch { Direction.Right => 1, Direction.Number => 2, _ => isLeftwards ? 2 : 0 };
        }

        return levels;
    }

    /// <summary>A pair goes with the line where something within it does, or before it (N0).</summary>
    private static void SettleBrackets(string line, Direction[] directions, Direction own)
    {
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '(' or '[')
                open.Push(i);
            if (line[i] is not (')' or ']') || !open.TryPop(out var start))
                continue;

            var within = directions[(start + 1)..i].Where(d => d != Direction.Neutral).Select(d => Side(d, own)).ToHashSet();
            if (within.Count > 0)
                directions[start] = directions[i] = within.Contains(own) || Before(directions, start, own) == own ? own : within.Single();
        }
    }

    /// <summary>What is no letter goes with its neighbours where they agree, else with the line (N1, N2).</summary>
    private static Direction Between(Direction[] directions, int index, Direction own)
    {
        var before = Before(directions, index, own);
        return before == Side(directions.Skip(index).FirstOrDefault(d => d != Direction.Neutral), own) ? before : own;
    }

    private static Direction Before(Direction[] directions, int index, Direction own) =>
        Side(directions.Take(index).LastOrDefault(d => d != Direction.Neutral), own);

    private static Direction Side(Direction neighbour, Direction own) =>
        neighbour switch { Direction.Neutral => own, Direction.Number => Direction.Right, _ => neighbour };

    private static Direction[] DirectionsOf(string line)
    {
        var directions = new Direction[line.Length];
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // A mark goes with its letter.
            var direction = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && index > 0 ? directions[index - 1] : Of(rune);
            directions.AsSpan(index, rune.Utf16SequenceLength).Fill(direction);
            index += rune.Utf16SequenceLength;
        }

        // Separators within a number, and signs at one, are part of it (W4, W5).
        for (var i = 0; i < line.Length; i++)
        {
            var (before, after) = (i > 0 && directions[i - 1] == Direction.Number, i + 1 < line.Length && directions[i + 1] == Direction.Number);
            if ((line[i] is '.' or ',' or ':' or '/' && before && after) || (line[i] is '%' or '+' or '-' or '€' or '$' && (before || after)))
                directions[i] = Direction.Number;
        }

        return directions;
    }

    private static Direction Of(Rune rune) => rune.Value switch
    {
        0x200E => Direction.Left,
        0x200F => Direction.Right,
        _ when Rune.IsDigit(rune) => Direction.Number,
        _ when !Rune.IsLetter(rune) => Direction.Neutral,
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Direction.Right,
        _ => Direction.Left,
    };
}

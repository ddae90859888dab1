using System.Globalization;
using System.Text;

namespace CommsBot.Audiences;

internal static class PersonName
{
    /// <summary>
    /// Case, accents, runs of blanks, kinds of apostrophes and invisible marks of direction folded away: people type "jorg muller" for "Jörg  Müller".
    /// </summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;

            if (letter is '’' or '‘' or 'ʼ' or '´' or '`' or '′' or '＇')
                key.Append('\'');
            else if (!char.IsWhiteSpace(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>
    /// The words of a key, as they are on any keyboard: "oe" like "ö", no apostrophes; without titles and what else stands in front of a name.
    /// </summary>
    public static IReadOnlyList<string> Words(string key) =>
    [
        .. key.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal)
            .Replace('ł', 'l').Replace('ø', 'o').Replace("'", "", StringComparison.Ordinal)
            .Split([' ', ',', '.', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Titles.Contains(word)),
    ];

    private static readonly HashSet<string> Titles =
        ["dr", "prof", "dipl", "ing", "mag", "mr", "mrs", "ms", "herr", "herrn", "frau", "kollege", "kollegen", "kollegin", "the", "der", "die", "den", "dem"];
}

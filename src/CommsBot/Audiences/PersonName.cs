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

            if (letter is '’' or '‘' or 'ʼ' or '´' or '`')
                key.Append('\'');
            else if (!char.IsWhiteSpace(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>A key with "oe" for "ö" taken back to how "ö" itself is folded; null where there is nothing to take back.</summary>
    public static string? WithoutUmlauts(string key)
    {
        var folded = key.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        return folded == key ? null : folded;
    }
}

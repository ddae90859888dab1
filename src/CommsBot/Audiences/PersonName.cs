using System.Globalization;
using System.Text;

namespace CommsBot.Audiences;

internal static class PersonName
{
    /// <summary>Case, accents and runs of blanks folded away: people type "jorg muller" for "Jörg  Müller".</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;

            if (!char.IsWhiteSpace(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}

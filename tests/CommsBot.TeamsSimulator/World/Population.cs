using System.Globalization;
using System.Text;

namespace CommsBot.Simulation.World;

/// <summary>Makes up people from their number, the same ones each time.</summary>
internal static class Population
{
    private static readonly string[] First =
    [
        "Ann", "Björn", "Chloé", "Dmitri", "Esra", "Fatima", "Gökçe", "Håkon", "Ines", "João", "Kwame", "Łukasz", "Mei", "Noël", "Oksana",
        "Priya", "Quentin", "Renée", "Søren", "Theodora", "Uwe", "Vân", "William", "Ximena", "Yusuf", "Zoë", "Änne", "Öykü", "Sinéad", "ليلى",
    ];

    private static readonly string[] Last =
    [
        "Lee", "Müller", "O'Brien", "García", "Novák", "Schäfer", "van den Berg", "Nguyễn", "Kowalski", "Jørgensen", "Okafor", "D'Angelo",
        "Weiß", "Öztürk", "Smith-Jones", "Ivanova", "Tanaka", "Şahin", "Lindqvist", "Château", "حداد", "Brown", "Fernández", "Haddad", "Yılmaz",
    ];

    private static readonly (string Locale, string Zone)[] Places =
    [
        ("en-US", "America/New_York"), ("de-DE", "Europe/Berlin"), ("en-GB", "Europe/London"), ("de-AT", "Europe/Vienna"), ("en-IN", "Asia/Kolkata"),
        ("fr-FR", "Europe/Paris"), ("ar-SA", "Asia/Riyadh"), ("en-AU", "Australia/Sydney"), ("pt-BR", "America/Sao_Paulo"), ("ja-JP", "Asia/Tokyo"),
    ];

    private static readonly string[] Departments = ["Sales", "Engineering", "Finance", "People", "Support", "Legal", "Operations"];

    internal static string DepartmentOf(int ordinal) => Departments[ordinal % Departments.Length];

    internal static string OfficeOf(int ordinal) => TimeZoneOf(ordinal).Split('/')[^1].Replace('_', ' ');

    /// <summary>Everybody has ten people below, and all but the first have somebody above.</summary>
    internal static int? ManagerOf(int ordinal) => ordinal == 0 ? null : ordinal / 10;

    /// <summary>A third of the mailboxes were set up by somebody who uses Windows' names of time zones.</summary>
    internal static string MailboxZoneOf(int ordinal) =>
        ordinal % 3 == 0 && TimeZoneInfo.TryConvertIanaIdToWindowsId(TimeZoneOf(ordinal), out var windows) ? windows : TimeZoneOf(ordinal);

    internal static string NameOf(int ordinal) => First[ordinal % First.Length] + " " + Last[ordinal / First.Length % Last.Length];

    internal static string LocaleOf(int ordinal) => Places[ordinal % Places.Length].Locale;

    internal static string TimeZoneOf(int ordinal) => Places[ordinal % Places.Length].Zone;

    /// <summary>A mail address of ASCII letters: accents dropped, other scripts left out, the number keeps it unique.</summary>
    internal static string UpnOf(string name, int number)
    {
        var text = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c))
                text.Append(c);
            else if (c == ' ' && text.Length > 0)
                text.Append('.');
        }
        return text.Append(CultureInfo.InvariantCulture, $"{number}@contoso.example").ToString();
    }

    /// <summary>A GUID of version 4 out of a number, by two rounds of SplitMix64.</summary>
    internal static Guid IdOf(int ordinal)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Mix((ulong)ordinal * 2));
        BitConverter.TryWriteBytes(bytes[8..], Mix(((ulong)ordinal * 2) + 1));
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

using System.Text.RegularExpressions;

namespace CommsBot.Polls.Asking;

/// <summary>How people write until when: "until Friday 17:00", "bis 24.12. 12 Uhr", "in 2 hours", "3 Tage lang". Read by <see cref="Deadline"/>.</summary>
internal static partial class DeadlinePattern
{
    private const string Number =
        @"(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|ein(?:e[rmns]?)?|zwei|drei|vier|fünf|fuenf|sechs|sieben)";

    private const string Unit =
        @"(?:(?<minutes>min(?:ute[ns]?|s)?\.?)|(?<hours>hours?|hrs?\.?|h|stunden?|std\.?)|(?<days>days?|tage?n?)|(?<weeks>weeks?|wochen?))";

    private const string Lasting =
        $@"(?:(?:in|for|für|fuer)\s+(?:(?<half>half\s+an\s+hour|einer?\s+halben?\s+stunde)|{Number}\s*{Unit})|{Number}\s*{Unit}\s+(?:long|lang))";

    private const string Weekday =
        @"(?:(?:next|this|the|nächste[nrms]?|naechste[nrms]?|kommende[nrms]?|diese[nrms]?)\s+)?(?:(?<wd1>monday|montag|mon|mo)|(?<wd2>tuesday|dienstag|tues?|di)|(?<wd3>wednesday|mittwoch|wed|mi)|(?<wd4>thursday|donnerstag|thu(?:rs?)?|do)|(?<wd5>friday|freitag|fri|fr)|(?<wd6>saturday|samstag|sonnabend|sat|sa)|(?<wd0>sunday|sonntag|sun|so))\b\.?";

    private const string Month =
        @"(?:(?<m1>jan(?:uary|uar)?|jänner)|(?<m2>feb(?:ruary|ruar)?)|(?<m3>mar(?:ch)?|märz|mrz)|(?<m4>apr(?:il)?)|(?<m5>may|mai)|(?<m6>june?|juni)|(?<m7>july?|juli)|(?<m8>aug(?:ust)?)|(?<m9>sept?(?:ember)?)|(?<m10>o[ck]t(?:ober)?)|(?<m11>nov(?:ember)?)|(?<m12>de[cz](?:ember)?))\b\.?";

    private const string Date =
        $@"(?:(?<today>today|tonight|heute(?:\s+abend)?|(?:the\s+)?end\s+of\s+(?:the\s+)?day|eod|tagesende)|(?<inTwo>the\s+day\s+after\s+tomorrow|übermorgen|uebermorgen)|(?<tomorrow>tomorrow|morgen)|(?<y>\d{{4}})-(?<m>\d{{1,2}})-(?<d>\d{{1,2}})|(?<d>\d{{1,2}})\.\s?(?<m>\d{{1,2}})(?:\.\s?(?<y>\d{{4}})|\.(?<y>\d{{2}})(?![\d:])|\.|(?=[\s,]|$))|(?<a>\d{{1,2}})/(?<b>\d{{1,2}})(?:/(?<y>\d{{4}}|\d{{2}}))?|(?<d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?{Month}(?:,?\s+(?<y>\d{{4}}))?|{Month}\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?<y>\d{{4}}))?|{Weekday})";

    private const string Time =
        @"(?:(?<h>\d{1,2})(?:[:.](?<min>\d{2}))?\s*(?:(?<am>a)|(?<pm>p))\.?m\b\.?|(?<h>\d{1,2})(?:[:.](?<min>\d{2}))?\s*(?:uhr|h|o['’]clock)\b(?:\s*(?<min>\d{2})\b)?|(?<h>\d{1,2}):(?<min>\d{2})|(?<noon>noon|midday|mittags?)|(?<midnight>midnight|mitternacht))";

    private const string To = @"(?:\s*,\s*|\s+)(?:(?:at|on|um|am|den)\s+)?";

    private const string Until =
        $@"(?:until|till?|['’]til|by|bis(?:\s+(?:zum|am|um))?|closes?(?:\s+(?:on|at))?|closing(?:\s+(?:on|at))?|schließt(?:\s+(?:am|um))?|schliesst(?:\s+(?:am|um))?|endet(?:\s+(?:am|um))?|ends(?:\s+(?:on|at))?)\s+(?:(?:{Date})(?:{To}{Time})?|{Time}(?:{To}{Date})?)";

    private const string Whole = $@"(?:{Lasting}|{Until})(?![\p{{L}}\d:/])";

    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>One where the text is read from.</summary>
    [GeneratedRegex(@"\G" + Whole, Plainly)]
    public static partial Regex Here();

    /// <summary>One somewhere in the text.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])" + Whole, Plainly)]
    public static partial Regex Anywhere();
}

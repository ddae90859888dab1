using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.ShoutOuts.Channels;

internal sealed class ShoutOutSettingsTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string IsOn => Text();

    public string Weekday => Text();

    public string At => Text();

    public string TimeProblem => Text();

    public string Zone => Text();

    public string ZoneProblem(string zone) => Format(nameof(ZoneProblem), zone);

    public string Hashtag => Text();

    public string HashtagProblem => Text();

    public string MostItems => Text();

    public string MostItemsProblem(int most) => Format(nameof(MostItemsProblem), most);

    public string Greeting => Text();

    public string Language => Text();

    public string Order => Text();

    public string OrderFair => Text();

    public string OrderOldest => Text();

    public string Identity => Text();

    public string IdentityAccount => Text();

    public string IdentityBot => Text();

    public string WithoutGraph => Text();

    public string WithoutHold => Text();

    public string WithoutBot => Text();

    public string Save => Text();

    public string Saved => Text();

    public string Next(string date, string time, string zone) => Format(nameof(Next), date, time, zone);

    public string NotWeekly => Text();

    /// <summary>For the audit log: what was set, in words that no language changes.</summary>
    public static string Summary(ShoutOutSettings settings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(settings.IsOn ? "weekly" : "by hand")}, {settings.Weekday} {settings.At:HH:mm} {settings.ZoneId}, #{settings.Hashtag}, {settings.Identity}, {settings.WithoutGraph}");
}

using System.Globalization;
using System.Text.RegularExpressions;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary>The fields of the settings card as they came back. Nothing in them is trusted.</summary>
internal static partial class ShoutOutSettingsForm
{
    public const string IsOn = "on";
    public const string Weekday = "weekday";
    public const string At = "at";
    public const string Zone = "zone";
    public const string Hashtag = "hashtag";
    public const string Greeting = "greeting";
    public const string MostItems = "most";
    public const string Order = "order";
    public const string Identity = "identity";
    public const string WithoutGraph = "without";
    public const string Language = "language";

    /// <summary>What was typed, on top of what stands; a field that makes no sense leaves what stands, and has a sentence.</summary>
    public static (ShoutOutSettings Settings, string? Problem) Read(CardActionRequest request, ShoutOutSettings stands, ShoutOutSettingsTexts texts)
    {
        string? problem = null;
        var zone = request.Text(Zone)?.Trim() ?? stands.ZoneId;
        if (Zones.Find(zone) is null)
            problem = texts.ZoneProblem(zone);

        var hashtag = request.Text(Hashtag)?.Trim().TrimStart('#') ?? stands.Hashtag;
        if (!HashtagPattern().IsMatch(hashtag))
            (hashtag, problem) = (stands.Hashtag, texts.HashtagProblem);

        var most = request.Number(MostItems) ?? (int.TryParse(request.Text(MostItems), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0);
        if (most is < 1 or > ShoutOutSettings.MostItemsAtAll)
            (most, problem) = (stands.MostItems, texts.MostItemsProblem(ShoutOutSettings.MostItemsAtAll));

        var isTime = TimeOnly.TryParseExact(request.Text(At), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at);
        if (!isTime)
            (at, problem) = (stands.At, texts.TimeProblem);

        var greeting = request.Text(Greeting)?.Trim() ?? stands.Greeting;
        return (stands with
        {
            IsOn = request.Text(IsOn) is { } on ? on == "true" : stands.IsOn,
            Weekday = Choice(request, Weekday, stands.Weekday),
            At = at,
            ZoneId = zone,
            Hashtag = hashtag,
            Greeting = greeting.Length <= ShoutOutSettings.MaxGreetingLength ? greeting : greeting[..ShoutOutSettings.MaxGreetingLength],
            MostItems = most,
            Order = Choice(request, Order, stands.Order),
            Identity = Choice(request, Identity, stands.Identity),
            WithoutGraph = Choice(request, WithoutGraph, stands.WithoutGraph),
            Language = Languages.Supported.FirstOrDefault(l => l.Name == request.Text(Language))?.Name ?? stands.Language,
        }, problem);
    }

    private static T Choice<T>(CardActionRequest request, string field, T stands)
        where T : struct, Enum => Enum.TryParse<T>(request.Text(field), out var chosen) && Enum.IsDefined(chosen) ? chosen : stands;

    [GeneratedRegex(@"^[\p{L}\p{N}_]{1,50}$")]
    private static partial Regex HashtagPattern();
}

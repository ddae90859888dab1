using CommsBot.Scheduling;

namespace CommsBot.Polls.Answering;

/// <summary>"Friday 27 Nov, 17:00 (Berlin)": an instant on the asker's wall, and whose wall it is, since the reader may be elsewhere.</summary>
internal static class ClosingTime
{
    public static string Say(DateTimeOffset at, string zoneId, AnswerTexts texts)
    {
        var zone = Zones.Find(zoneId) ?? TimeZoneInfo.Utc;
        var city = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return texts.InZone(TimeZoneInfo.ConvertTime(at, zone).ToString(texts.TimeFormat, texts.Culture), city);
    }
}

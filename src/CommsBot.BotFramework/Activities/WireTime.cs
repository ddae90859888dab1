using System.Globalization;

namespace CommsBot.BotFramework.Activities;

// Times stay text until asked for: an odd date must not refuse the whole activity, and most turns never look.
internal static class WireTime
{
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static string? Write(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}

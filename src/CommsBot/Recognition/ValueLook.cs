using System.Globalization;

namespace CommsBot.Recognition;

/// <summary>A value's icon and name, the same on every card.</summary>
internal static class ValueLook
{
    public static string Icon(this RecognitionValue value) => value switch
    {
        RecognitionValue.Contribution => "🧩",
        RecognitionValue.Innovation => "💡",
        RecognitionValue.Sharing => "⭐",
        RecognitionValue.ConnectingPeople => "🤝",
        RecognitionValue.HelpingOut => "🛟",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    public static string Name(this RecognitionValue value, CultureInfo culture)
    {
        var texts = new RecognitionTexts(culture);
        return value switch
        {
            RecognitionValue.Contribution => texts.Contribution,
            RecognitionValue.Innovation => texts.Innovation,
            RecognitionValue.Sharing => texts.Sharing,
            RecognitionValue.ConnectingPeople => texts.ConnectingPeople,
            RecognitionValue.HelpingOut => texts.HelpingOut,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };
    }

    /// <summary>"Ann", "Ann and Ben", "Ann, Ben and Cleo".</summary>
    public static string JoinNames(IReadOnlyList<string> names, CultureInfo culture) => names switch
    {
        [] => "",
        [var only] => only,
        [.., var last] => new RecognitionTexts(culture).And(string.Join(", ", names.SkipLast(1)), last),
    };
}

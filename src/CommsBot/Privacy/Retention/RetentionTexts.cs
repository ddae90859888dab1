using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Privacy.Retention;

internal sealed class RetentionTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Subject => Text();

    public string NothingOld => Text();

    public string NeverRan => Text();

    public string NeverRanRepair => Text();

    public string OverdueRepair => Text();

    public string Overdue(string kinds, DateTimeOffset last) => Format(nameof(Overdue), kinds, last.UtcDateTime);

    public string Ran(DateTimeOffset last) => Format(nameof(Ran), last.UtcDateTime);
}

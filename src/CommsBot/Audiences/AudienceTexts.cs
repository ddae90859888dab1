using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Audiences;

internal sealed class AudienceTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string ListSubtitle => Text();

    public string Notification => Text();

    public string NoneYet => Text();

    public string New => Text();

    public string People(int count) => Plural(nameof(People), count);

    public string Team => Text();

    public string Channel => Text();

    public string Group => Text();

    public string ListOfPeople => Text();

    public string Refresh => Text();

    public string Refreshed => Text();

    public string Delete => Text();

    public string DeleteQuestion(string name) => Format(nameof(DeleteQuestion), name);

    public string DeleteForGood => Text();

    public string Deleted(string name) => Format(nameof(Deleted), name);

    public string Keep => Text();

    public string All => Text();

    public string Created => Text();

    public string Gone => Text();

    public string FooterRefreshed(string owner, string when) => Format(nameof(FooterRefreshed), owner, when);

    public string FooterNeverRefreshed(string owner) => Format(nameof(FooterNeverRefreshed), owner);

    public string UnknownAddresses(int count) => Plural(nameof(UnknownAddresses), count);

    public string FormSubtitle => Text();

    public string FormName => Text();

    public string FormKind => Text();

    public string FormKindError => Text();

    public string FormSource => Text();

    public string FormSourcePlaceholder => Text();

    public string FormSourceError => Text();

    public string FormHint => Text();

    public string Create => Text();

    public string InOwnChatOnly => Text();

    public string NameMissing(int letters) => Format(nameof(NameMissing), letters);

    public string NameTaken => Text();

    public string NoSuchGroup => Text();

    public string SeveralGroups => Text();

    public string NotALink => Text();

    public string NotInTeam => Text();

    public string NoAddresses => Text();

    public string TooManyAddresses(int most) => Format(nameof(TooManyAddresses), most);

    public string DirectoryNotConfigured => Text();

    public string NotPermitted => Text();

    public string TryLater => Text();

    public string ForManagersOnly => Text();

    public string ForUnlimitedOnly => Text();
}

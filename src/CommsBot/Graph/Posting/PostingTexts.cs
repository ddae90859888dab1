using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Graph.Posting;

internal sealed class PostingTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string Purpose => Text();

    public string IsConnected(string account) => Format(nameof(IsConnected), account);

    public string ConnectedSince => Text();

    public string RenewedAt => Text();

    public string IsNotConnected(string account) => Format(nameof(IsNotConnected), account);

    public string HasToReconnect(string account) => Format(nameof(HasToReconnect), account);

    public string LostSince(string when) => Format(nameof(LostSince), when);

    public string Permissions => Text();

    public string PermissionSend => Text();

    public string PermissionRead => Text();

    public string PermissionChange => Text();

    public string HowTo(string account) => Format(nameof(HowTo), account);

    public string Connect => Text();

    public string Reconnect => Text();

    public string DisconnectTitle => Text();

    public string DisconnectHint => Text();

    public string Disconnect => Text();

    public string WrongAccount(string account) => Format(nameof(WrongAccount), account);

    public string NotAllowed => Text();

    public string Stale => Text();

    public string Failed => Text();

    public string LostEnded => Text();

    public string LostSignInAsked => Text();

    public string LostConsentMissing => Text();

    public string LostUnreadable => Text();

    public string LostCredentialRefused => Text();

    public string RefusedNotConfigured => Text();

    public string RefusedNotConnected => Text();

    public string RefusedNeedsReconnecting => Text();

    public string RefusedNotPermitted => Text();

    public string RefusedNotAMember => Text();

    public string RefusedForbidden => Text();

    public string RefusedChannelGone => Text();

    public string RefusedLocked => Text();

    public string RefusedPostGone => Text();

    public string RefusedTooLarge => Text();

    public string RefusedRejected => Text();

    public string RefusedTooMuchToRead => Text();
}

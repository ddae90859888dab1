namespace CommsBot.Graph.Posting;

internal static class PostingErrors
{
    /// <summary>What is wrong and what mends it.</summary>
    public static string Sentence(this PostingRefusal refusal, PostingTexts texts) => refusal switch
    {
        PostingRefusal.NotConfigured => texts.RefusedNotConfigured,
        PostingRefusal.NotConnected => texts.RefusedNotConnected,
        PostingRefusal.NeedsReconnecting => texts.RefusedNeedsReconnecting,
        PostingRefusal.NotPermitted => texts.RefusedNotPermitted,
        PostingRefusal.NotAMember => texts.RefusedNotAMember,
        PostingRefusal.Forbidden => texts.RefusedForbidden,
        PostingRefusal.ChannelGone => texts.RefusedChannelGone,
        PostingRefusal.Locked => texts.RefusedLocked,
        PostingRefusal.PostGone => texts.RefusedPostGone,
        PostingRefusal.TooLarge => texts.RefusedTooLarge,
        PostingRefusal.TooMuchToRead => texts.RefusedTooMuchToRead,
        _ => texts.RefusedRejected,
    };

    /// <summary>Why the account has to be connected again.</summary>
    public static string Sentence(this PostingLoss loss, PostingTexts texts) => loss switch
    {
        PostingLoss.SignInAsked => texts.LostSignInAsked,
        PostingLoss.ConsentMissing => texts.LostConsentMissing,
        PostingLoss.Unreadable => texts.LostUnreadable,
        PostingLoss.CredentialRefused => texts.LostCredentialRefused,
        _ => texts.LostEnded,
    };

    /// <summary>What a permission is for.</summary>
    public static string Sentence(this PostingPermission permission, PostingTexts texts) => permission switch
    {
        PostingPermission.Read => texts.PermissionRead,
        PostingPermission.Change => texts.PermissionChange,
        _ => texts.PermissionSend,
    };
}

namespace CommsBot.Graph.Posting;

/// <summary>Whether there is an account to post with.</summary>
internal abstract record PostingState;

/// <summary>No account is named in the settings.</summary>
internal sealed record NotConfigured : PostingState;

/// <summary>An admin has to connect it.</summary>
internal sealed record NotConnected(string Account) : PostingState;

/// <param name="Account">Its user principal name.</param>
/// <param name="Since">When an admin connected it.</param>
/// <param name="RenewedAt">When Entra last gave new tokens; every other hour, unless Entra is out of reach.</param>
internal sealed record Connected(string Account, DateTimeOffset Since, DateTimeOffset RenewedAt) : PostingState;

/// <param name="Account">Its user principal name.</param>
/// <param name="Since">When it was noticed.</param>
/// <param name="Reason">Why.</param>
internal sealed record NeedsReconnecting(string Account, DateTimeOffset Since, PostingLoss Reason) : PostingState;

/// <summary>Why an account that was connected no longer is.</summary>
internal enum PostingLoss
{
    /// <summary>Entra has ended the sign-in: sessions revoked, password reset by an admin, account disabled, not used for 90 days.</summary>
    Ended,

    /// <summary>Entra wants the account to sign in again, for example with another factor.</summary>
    SignInAsked,

    /// <summary>Consent to ChannelMessage.Send was taken back.</summary>
    ConsentMissing,

    /// <summary>The stored tokens cannot be decrypted or read: the data protection keys are others now.</summary>
    Unreadable,

    /// <summary>Entra refused the registration's own credential; mends itself when that is renewed.</summary>
    CredentialRefused,
}

namespace CommsBot.Graph.Posting;

/// <summary>
/// The account that is connected, with its tokens. <c>connected → lost → connected</c>: lost by a conditional update, so that a loss is noticed
/// once, and back by connecting anew; only what the registration's own credential did mends itself.
/// </summary>
internal sealed class PostingAccount
{
    public required string TenantId { get; init; }

    /// <summary>New with each connecting: whatever an older attempt still wants to write misses the newer connection.</summary>
    public required Guid ConnectionId { get; init; }

    public required string ObjectId { get; init; }

    /// <summary>MSAL's name for it inside the tokens.</summary>
    public required string HomeAccountId { get; init; }

    public required string UserPrincipalName { get; init; }

    /// <summary>MSAL's cache, encrypted.</summary>
    public required byte[] Tokens { get; init; }

    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>The last time that Entra gave new tokens.</summary>
    public required DateTimeOffset RenewedAt { get; init; }

    /// <summary>When the channels were last looked at.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset? LostAt { get; init; }

    public PostingLoss? LostBecause { get; init; }

    /// <summary>Entra gives tokens again once the credential is renewed. Other losses are Entra's or Graph's word, and a token that is given all the
    /// same would not be taken.</summary>
    public bool NeedsSignIn => LostAt is not null && LostBecause != PostingLoss.CredentialRefused;

    /// <summary>What Entra asks for besides a sign-in, as JSON; passed on by the next connecting.</summary>
    public string? Claims { get; init; }

    /// <summary>A node is telling the watchers; one that was killed at it is followed by another.</summary>
    public DateTimeOffset? AlertClaimedAt { get; init; }

    public DateTimeOffset? AlertedAt { get; init; }
}

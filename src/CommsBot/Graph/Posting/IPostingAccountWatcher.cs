namespace CommsBot.Graph.Posting;

/// <summary>Wants to know when the posting account is lost, to tell managers and admins.</summary>
internal interface IPostingAccountWatcher
{
    /// <summary>
    /// Called once for each loss, at once when a call met it and within three hours otherwise; again only if the bot was stopped, or this failed, in the
    /// middle of it. <see cref="NeedsReconnecting.Since"/> is the same then.
    /// </summary>
    Task LostAsync(NeedsReconnecting loss, CancellationToken cancellationToken);
}

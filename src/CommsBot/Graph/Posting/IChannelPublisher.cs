namespace CommsBot.Graph.Posting;

/// <summary>
/// Posts to channels as the posting account. Each call is one attempt within <see cref="PostingOptions.AttemptTimeout"/>: nothing is sent twice here,
/// whatever is answered. Throws only when it is cancelled, or the database is out of reach; a post may have been made then.
/// </summary>
internal interface IChannelPublisher
{
    Task<PostingAnswer<PublishedPost>> PublishAsync(ChannelAddress channel, ChannelPost post, CancellationToken cancellationToken);

    /// <summary>Looks for the account's post with the marker in its subject.</summary>
    /// <param name="channel">Where to look.</param>
    /// <param name="marker">Part of the subject that no other post has.</param>
    /// <param name="since">Older posts are others; some minutes between clocks are allowed for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns><see cref="Done{T}"/> with null: it is not there. Any other answer than <see cref="Done{T}"/>: nobody knows.</returns>
    Task<PostingAnswer<PublishedPost?>> FindByMarkerAsync(ChannelAddress channel, string marker, DateTimeOffset since, CancellationToken cancellationToken);

    Task<PostingAnswer<PostReach>> ReadReachAsync(ChannelAddress channel, string messageId, CancellationToken cancellationToken);

    /// <summary>Puts another text in the place of a post. May be repeated.</summary>
    Task<PostingAnswer<PublishedPost>> EditAsync(ChannelAddress channel, string messageId, ChannelPost post, CancellationToken cancellationToken);

    /// <summary>Takes a post back. May be repeated.</summary>
    Task<PostingAnswer<PublishedPost>> WithdrawAsync(ChannelAddress channel, string messageId, CancellationToken cancellationToken);
}

/// <param name="MessageId">Unique within the channel only.</param>
/// <param name="WebUrl">Opens it in Teams.</param>
internal sealed record PublishedPost(string MessageId, string? WebUrl);

/// <param name="Reactions">All reactions, of whatever kind.</param>
/// <param name="Replies">Replies of people that are not deleted; counted up to <see cref="ChannelPublisher.MostPages"/> pages of 50.</param>
internal sealed record PostReach(int Reactions, int Replies);

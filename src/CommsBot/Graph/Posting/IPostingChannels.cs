namespace CommsBot.Graph.Posting;

/// <summary>A feature's channels that the account posts to: looked at once a day, unless <c>Posting:ReadChannels</c> is off.</summary>
internal interface IPostingChannels
{
    Task<IReadOnlyList<ChannelAddress>> ListAsync(CancellationToken cancellationToken);

    /// <param name="channel">One of the list.</param>
    /// <param name="problem">Null: the account is in the channel and can read it. What could not be found out is not told.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task CheckedAsync(ChannelAddress channel, PostingRefusal? problem, CancellationToken cancellationToken);
}

namespace CommsBot.Graph.Posting;

/// <summary>What is done in the account's name; each needs one delegated permission and no more.</summary>
internal enum PostingPermission
{
    /// <summary>ChannelMessage.Send</summary>
    Send,

    /// <summary>ChannelMessage.Read.All</summary>
    Read,

    /// <summary>ChannelMessage.ReadWrite</summary>
    Change,
}

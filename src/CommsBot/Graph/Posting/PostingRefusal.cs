namespace CommsBot.Graph.Posting;

/// <summary>Why something is not done in the account's name. Each has a sentence: <see cref="PostingErrors"/>.</summary>
internal enum PostingRefusal
{
    /// <summary>No posting account is named in the settings.</summary>
    NotConfigured,

    /// <summary>It was never connected, or has been disconnected.</summary>
    NotConnected,

    /// <summary>Its sign-in has ended.</summary>
    NeedsReconnecting,

    /// <summary>The permission is switched off in the settings, or nobody consented to it.</summary>
    NotPermitted,

    /// <summary>The account is not in the team, or not in the private or shared channel.</summary>
    NotAMember,

    /// <summary>Teams does not let the account do this here, for another reason: owners alone may post, for example.</summary>
    Forbidden,

    /// <summary>The team or the channel is not there any more.</summary>
    ChannelGone,

    /// <summary>The team is archived, or locked for another reason.</summary>
    Locked,

    /// <summary>The post itself is not there any more.</summary>
    PostGone,

    /// <summary>The post is larger than Teams takes.</summary>
    TooLarge,

    /// <summary>Graph did not understand the post: a mistake of ours.</summary>
    Rejected,

    /// <summary>So much is written in the channel that looking for the post came to no end.</summary>
    TooMuchToRead,
}

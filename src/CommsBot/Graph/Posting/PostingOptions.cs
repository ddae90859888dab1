using System.ComponentModel.DataAnnotations;

namespace CommsBot.Graph.Posting;

/// <summary>
/// Section <c>Posting</c>: the account in whose name shout-outs are posted. It signs in once on the page <c>/connect</c>, to the registration of the
/// pages, and is renewed every other hour from then on.
/// </summary>
internal sealed class PostingOptions
{
    public const string Section = "Posting";

    /// <summary>Object id (best, as it never changes) or user principal name of the one account that may be connected. Default: none.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// Whether channels may be read (ChannelMessage.Read.All): to look for a post whose outcome is unknown, for reactions and replies, and to see
    /// daily that the account is in the channels. Default: true.
    /// </summary>
    public bool ReadChannels { get; init; } = true;

    /// <summary>Whether posts may be corrected and withdrawn (ChannelMessage.ReadWrite). Default: false.</summary>
    public bool ChangePosts { get; init; }

    /// <summary>How long one attempt may take, token and all. The claim of a shout-out lasts longer. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest post in bytes, see <see cref="ChannelPost.Size"/>. Teams takes about 28 KB; some of it is needed by reactions. Default: 24,576.</summary>
    [Range(2048, 81920)]
    public int MostBytes { get; init; } = 24 * 1024;
}

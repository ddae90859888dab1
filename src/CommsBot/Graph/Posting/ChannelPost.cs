using System.Text;

namespace CommsBot.Graph.Posting;

/// <param name="TeamId">The Entra group id behind the team.</param>
/// <param name="ChannelId">Such as <c>19:...@thread.tacv2</c>, without a message id.</param>
internal sealed record ChannelAddress(string TeamId, string ChannelId);

/// <summary>A post to a channel.</summary>
/// <param name="Subject">Plain text above the post; carries the marker by which the post is found again.</param>
/// <param name="Body">The encoded body with its mentions.</param>
internal sealed record ChannelPost(string Subject, PostBody Body)
{
    // Ids, types and member names around the names of a mention.
    private const int BytesOfMention = 220;

    /// <summary>Bytes that count against <see cref="PostingOptions.MostBytes"/>: body, subject and mentions as UTF-8, without JSON's escapes.</summary>
    public int Size => Encoding.UTF8.GetByteCount(Subject) + Encoding.UTF8.GetByteCount(Body.Html)
        + Body.Mentions.Sum(m => BytesOfMention + 2 * Encoding.UTF8.GetByteCount(m.Name));
}

/// <summary>HTML as Teams takes it; made by <see cref="PostHtml"/>, so that nothing in it is unencoded.</summary>
internal sealed record PostBody(string Html, IReadOnlyList<PostMention> Mentions);

/// <param name="Id">The number in the body's tag.</param>
/// <param name="UserId">Entra object id.</param>
/// <param name="Name">The text inside the tag, decoded.</param>
internal sealed record PostMention(int Id, string UserId, string Name);

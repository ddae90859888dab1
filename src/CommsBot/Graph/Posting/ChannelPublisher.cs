using System.Text;
using CommsBot.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Teams.Item.Channels.Item.Messages;
using Microsoft.Graph.Teams.Item.Channels.Item.Messages.Item;

namespace CommsBot.Graph.Posting;

/// <summary>https://learn.microsoft.com/graph/api/chatmessage-post</summary>
internal sealed class ChannelPublisher(PostingGraph graph, IOptions<PostingOptions> options, BotMeter meter, TimeProvider clock) : IChannelPublisher
{
    public const int MostPages = 5;

    private const int PageSize = 50;
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    // Graph's limit for one channel.
    private static readonly TimeSpan BetweenPages = TimeSpan.FromSeconds(1);

    public async Task<PostingAnswer<PublishedPost>> PublishAsync(ChannelAddress channel, ChannelPost post, CancellationToken cancellationToken)
    {
        if (post.Size > options.Value.MostBytes)
            return new Refused<PublishedPost>(PostingRefusal.TooLarge);

        var answer = await graph.CallAsync(
            PostingPermission.Send,
            (client, _, ct) => MessagesOf(client, channel).PostAsync(Write(post), cancellationToken: ct), cancellationToken);
        PostingAnswer<PublishedPost> published = answer switch
        {
            Done<ChatMessage?> { Value.Id: { Length: > 0 } id } posted => new Done<PublishedPost>(new PublishedPost(id, posted.Value.WebUrl)),
            Done<ChatMessage?> => new Unknown<PublishedPost>(),
            var other => Convert<ChatMessage?, PublishedPost>(other),
        };
        meter.Posted(published switch
        {
            Done<PublishedPost> => "Done",
            Refused<PublishedPost> => "Refused",
            NotNow<PublishedPost> => "NotNow",
            _ => "Unknown",
        });
        return published;
    }

    public async Task<PostingAnswer<PublishedPost?>> FindByMarkerAsync(
        ChannelAddress channel, string marker, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var wanted = Normal(marker);
        var from = since - ClockDifference;
        var answer = await graph.CallAsync(PostingPermission.Read, async (client, token, ct) =>
        {
            PublishedPost? found = null;
            var isSearched = await ReadPagesAsync(
                () => MessagesOf(client, channel).GetAsync(c => c.QueryParameters.Top = PageSize, ct),
                next => MessagesOf(client, channel).WithUrl(next).GetAsync(cancellationToken: ct),
                page =>
                {
                    // A post without a date may be this one.
                    found = page.Where(m => m.From?.User?.Id == token.ObjectId && !(m.CreatedDateTime < from) && Normal(m.Subject ?? "").Contains(wanted, StringComparison.Ordinal))
                        .Select(m => new PublishedPost(m.Id!, m.WebUrl)).LastOrDefault();
                    // Threads come in the order of what happened in them last, so that one old post says nothing about the next; nor does an empty page.
                    return found is not null || page.Count > 0 && page.All(m => m.CreatedDateTime < from && m.LastModifiedDateTime < from);
                },
                ct);
            return (found, isSearched);
        }, cancellationToken);
        return answer switch
        {
            Done<(PublishedPost? Post, bool IsSearched)> { Value: { Post: null, IsSearched: false } } => new Refused<PublishedPost?>(PostingRefusal.TooMuchToRead),
            Done<(PublishedPost? Post, bool)> done => new Done<PublishedPost?>(done.Value.Post),
            var other => Convert<(PublishedPost?, bool), PublishedPost?>(other),
        };
    }

    public async Task<PostingAnswer<PostReach>> ReadReachAsync(ChannelAddress channel, string messageId, CancellationToken cancellationToken)
    {
        var answer = await graph.CallAsync(PostingPermission.Read, async (client, _, ct) =>
        {
            var message = MessagesOf(client, channel)[messageId];
            if (await message.GetAsync(cancellationToken: ct) is not { DeletedDateTime: null } post)
                return null;

            var replies = 0;
            await ReadPagesAsync(
                () => message.Replies.GetAsync(c => c.QueryParameters.Top = PageSize, ct),
                next => message.Replies.WithUrl(next).GetAsync(cancellationToken: ct),
                page =>
                {
                    replies += page.Count(r => r is { DeletedDateTime: null, MessageType: ChatMessageType.Message });
                    return false;
                },
                ct);
            return new PostReach(post.Reactions?.Count ?? 0, replies);
        }, cancellationToken);
        return answer switch
        {
            Done<PostReach?> { Value: { } reach } => new Done<PostReach>(reach),
            Done<PostReach?> => new Refused<PostReach>(PostingRefusal.PostGone),
            var other => OfOnePost(Convert<PostReach?, PostReach>(other)),
        };
    }

    public Task<PostingAnswer<PublishedPost>> EditAsync(ChannelAddress channel, string messageId, ChannelPost post, CancellationToken cancellationToken) =>
        post.Size > options.Value.MostBytes
            ? Task.FromResult<PostingAnswer<PublishedPost>>(new Refused<PublishedPost>(PostingRefusal.TooLarge))
            : ChangeAsync(channel, messageId, (message, ct) => message.PatchAsync(Write(post), cancellationToken: ct), cancellationToken);

    public Task<PostingAnswer<PublishedPost>> WithdrawAsync(ChannelAddress channel, string messageId, CancellationToken cancellationToken) =>
        ChangeAsync(channel, messageId, (message, ct) => message.SoftDelete.PostAsync(cancellationToken: ct), cancellationToken);

    /// <summary>Whether the account can read the channel, which only its members can.</summary>
    public Task<PostingAnswer<bool>> CheckAsync(ChannelAddress channel, CancellationToken cancellationToken) => graph.CallAsync(
        PostingPermission.Read,
        async (client, _, ct) => await MessagesOf(client, channel).GetAsync(c => c.QueryParameters.Top = 1, ct) is not null, cancellationToken);

    private async Task<PostingAnswer<PublishedPost>> ChangeAsync(
        ChannelAddress channel, string messageId, Func<ChatMessageItemRequestBuilder, CancellationToken, Task> change, CancellationToken cancellationToken) =>
        OfOnePost(await graph.CallAsync(PostingPermission.Change, async (client, _, ct) =>
        {
            await change(MessagesOf(client, channel)[messageId], ct);
            return new PublishedPost(messageId, null);
        }, cancellationToken));

    /// <returns>Whether everything was read, or <paramref name="isEnough"/> said so.</returns>
    private async Task<bool> ReadPagesAsync(
        Func<Task<ChatMessageCollectionResponse?>> readFirst, Func<string, Task<ChatMessageCollectionResponse?>> readNext,
        Func<List<ChatMessage>, bool> isEnough, CancellationToken cancellationToken)
    {
        var page = await readFirst();
        for (var count = 1; ; count++)
        {
            if (page?.Value is not { } messages || isEnough(messages) || page.OdataNextLink is not { } next)
                return page?.Value is not null;
            if (count == MostPages)
                return false;

            await Task.Delay(BetweenPages, clock, cancellationToken);
            page = await readNext(next);
        }
    }

    private static MessagesRequestBuilder MessagesOf(GraphServiceClient client, ChannelAddress channel) =>
        client.Teams[channel.TeamId].Channels[channel.ChannelId].Messages;

    private static ChatMessage Write(ChannelPost post) => new()
    {
        Subject = post.Subject,
        Body = new ItemBody { ContentType = BodyType.Html, Content = post.Body.Html },
        Mentions =
        [
            .. post.Body.Mentions.Select(m => new ChatMessageMention
            {
                Id = m.Id,
                MentionText = m.Name,
                Mentioned = new ChatMessageMentionedIdentitySet
                {
                    User = new Identity { Id = m.UserId, DisplayName = m.Name, AdditionalData = new Dictionary<string, object> { ["userIdentityType"] = "aadUser" } },
                },
            }),
        ],
    };

    // What a service may do to spaces and composed letters of a subject must not hide the post.
    private static string Normal(string subject) =>
        string.Join(' ', subject.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PostingAnswer<T> OfOnePost<T>(PostingAnswer<T> answer) =>
        answer is Refused<T> { Reason: PostingRefusal.ChannelGone } ? new Refused<T>(PostingRefusal.PostGone) : answer;

    private static PostingAnswer<TTo> Convert<TFrom, TTo>(PostingAnswer<TFrom> answer) => answer switch
    {
        Refused<TFrom> refused => new Refused<TTo>(refused.Reason),
        NotNow<TFrom> later => new NotNow<TTo>(later.RetryAfter),
        _ => new Unknown<TTo>(),
    };
}

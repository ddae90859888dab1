namespace CommsBot.Graph.Posting;

/// <summary>The account in whose name shout-outs are posted.</summary>
internal interface IPostingAccount
{
    Task<PostingState> ReadAsync(CancellationToken cancellationToken);
}

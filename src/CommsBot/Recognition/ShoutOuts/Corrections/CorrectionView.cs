using CommsBot.Cards;
using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>A post as whoever looks after it corrects it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Items">What stands in it.</param>
/// <param name="Correction">How far the post is behind; null when it was never corrected.</param>
internal sealed record CorrectionView(ShoutOut Post, string Channel, IReadOnlyList<CorrectionItem> Items, ShoutOutCorrection? Correction)
{
    /// <summary>What just happened, or has to be put right.</summary>
    public CardNotice? Notice { get; init; }
}

internal sealed record CorrectionItem(NominationId Id, RecognitionValue Value, string Reason, IReadOnlyList<NamedInPost> Named, string? TeamName)
{
    public IReadOnlyList<string> Names => [.. Named.Select(n => n.Name), .. TeamName is { } team ? [team] : (string[])[]];
}

/// <param name="Place">Which of the nominees.</param>
/// <param name="Name">What they are called.</param>
/// <param name="AsksToBeLeftOut">They would rather not be named any more.</param>
internal sealed record NamedInPost(int Place, string Name, bool AsksToBeLeftOut);

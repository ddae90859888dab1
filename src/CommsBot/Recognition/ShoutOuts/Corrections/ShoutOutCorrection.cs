using CommsBot.Graph.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>
/// How far a post in its channel is behind our records. The records are corrected first, and in the same transaction this row says that the post has to
/// follow. Its rows change by conditional updates only: <see cref="CorrectionLedger"/>.
/// </summary>
internal sealed class ShoutOutCorrection
{
    public required ShoutOutId ShoutOutId { get; init; }

    /// <summary>Counts the corrections, and fences them: what was shown counts only as long as nothing was corrected meanwhile.</summary>
    public int Revision { get; init; }

    public CorrectionState State { get; init; }

    /// <summary>While <see cref="CorrectionState.Trying"/> the end of the lease, else when the next step is due; null when none is.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How often this revision was tried.</summary>
    public int Tries { get; init; }

    /// <summary>Why Graph did not take it, when it did not.</summary>
    public PostingRefusal? Refusal { get; init; }

    /// <summary>Why Teams did not take it from the bot, in plain words, when it did not.</summary>
    public string? Problem { get; init; }
}

/// <summary>The names are stored: none may change.</summary>
internal enum CorrectionState
{
    /// <summary>The post is still to be changed.</summary>
    Due,

    /// <summary>An attempt is under way, until its lease ends. Making it twice does no harm.</summary>
    Trying,

    /// <summary>The post is as the records are, or not there any more.</summary>
    Shown,

    /// <summary>The bot may not, or cannot: somebody changes the post by hand.</summary>
    ByHand,
}

internal sealed class ShoutOutCorrectionConfiguration : IEntityTypeConfiguration<ShoutOutCorrection>
{
    public void Configure(EntityTypeBuilder<ShoutOutCorrection> builder)
    {
        builder.ToTable("ShoutOutCorrections");
        builder.HasKey(c => c.ShoutOutId);
        builder.Property(c => c.State).HasConversion<string>();
        builder.Property(c => c.Refusal).HasConversion<string>();
        builder.HasIndex(c => c.NextAt);
        builder.HasOne<ShoutOut>().WithOne().HasForeignKey<ShoutOutCorrection>(c => c.ShoutOutId).OnDelete(DeleteBehavior.Cascade);
    }
}

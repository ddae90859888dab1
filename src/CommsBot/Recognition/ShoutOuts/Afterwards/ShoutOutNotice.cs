using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <summary>
/// Somebody who is to hear of a post that names them, or their thanks: one row each, written in the transaction in which it counts as posted. Claimed before
/// it is sent; a claim whose sending was lost is not sent again.
/// </summary>
internal sealed class ShoutOutNotice
{
    public required ShoutOutId ShoutOutId { get; init; }

    public required PersonId PersonId { get; init; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>The person's own chat, where it stands; null until it was sent.</summary>
    public string? ChatId { get; private set; }

    public string? ActivityId { get; private set; }

    /// <summary>When it is to be written anew; null as long as what it says is true.</summary>
    public DateTimeOffset? DueAt { get; private set; }
}

internal sealed class ShoutOutNoticeConfiguration : IEntityTypeConfiguration<ShoutOutNotice>
{
    public void Configure(EntityTypeBuilder<ShoutOutNotice> builder)
    {
        builder.ToTable("ShoutOutNotices");
        builder.HasKey(n => new { n.ShoutOutId, n.PersonId });
        builder.HasIndex(n => n.ClaimedAt);
        builder.HasIndex(n => n.DueAt);
        builder.HasOne<ShoutOut>().WithMany().HasForeignKey(n => n.ShoutOutId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

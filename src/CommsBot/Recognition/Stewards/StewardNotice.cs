using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.Stewards;

/// <summary>
/// Somebody who looks after recognition and is to hear of something: written down with the decision that they have to, and claimed, in their hours, before
/// it is sent. A claim whose sending was lost is not sent again.
/// </summary>
internal sealed class StewardNotice
{
    public required PersonId PersonId { get; init; }

    public required StewardTopic Topic { get; init; }

    /// <summary>Which of the topic: an id, as <see cref="IStewardMessage"/> of the topic reads it.</summary>
    public required string About { get; init; }

    /// <summary>Counts how often it was decided that people have to hear of it, from 0.</summary>
    public required int Round { get; init; }

    public required DateTimeOffset OwedAt { get; init; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>Null until it is known, and for a sending that was lost.</summary>
    public StewardNoticeOutcome? Outcome { get; private set; }
}

/// <summary>The names are stored: none may change.</summary>
internal enum StewardNoticeOutcome
{
    Sent,

    /// <summary>There was nothing left to tell.</summary>
    Settled,

    /// <summary>Teams did not take it.</summary>
    Failed,
}

internal sealed class StewardNoticeConfiguration : IEntityTypeConfiguration<StewardNotice>
{
    public void Configure(EntityTypeBuilder<StewardNotice> builder)
    {
        builder.ToTable("StewardNotices");
        builder.HasKey(n => new { n.PersonId, n.Topic, n.About, n.Round });
        builder.Property(n => n.Topic).HasConversion<string>();
        builder.Property(n => n.Outcome).HasConversion<string>();
        builder.HasIndex(n => n.ClaimedAt);
        builder.HasIndex(n => new { n.Topic, n.About });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

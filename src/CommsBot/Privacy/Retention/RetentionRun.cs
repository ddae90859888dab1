using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Privacy.Retention;

/// <summary>When one <see cref="IRetention"/> was last seen through to its end.</summary>
internal sealed class RetentionRun
{
    /// <summary><see cref="IRetention.Id"/>.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset FinishedAt { get; set; }

    /// <summary>Rows; counted by the run that came to the end.</summary>
    public required int Removed { get; set; }
}

internal sealed class RetentionRunConfiguration : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.ToTable("RetentionRuns");
        builder.HasKey(r => r.Id);
    }
}

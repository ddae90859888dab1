using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Privacy;

/// <summary>An id by which somebody who was forgotten would be known again, as a keyed hash. Nothing leads from here to what is left of them.</summary>
internal sealed class ForgottenId
{
    public required string Hash { get; init; }

    /// <summary>The same for all ids of one person, and for nothing else.</summary>
    public required Guid GroupId { get; init; }
}

/// <summary>Somebody who is being forgotten: <c>begun → gone</c>. The row is there from the first commit until all is done.</summary>
internal sealed class Forgetting
{
    /// <summary>Of the row in People, which is nameless from the first commit on.</summary>
    public required Guid PersonId { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>A <see cref="DataSubject"/>, encrypted.</summary>
    public required byte[] Subject { get; init; }
}

/// <summary>The key of the hashes, encrypted; there is one row.</summary>
internal sealed class ForgettingKey
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required byte[] Secret { get; init; }
}

internal sealed class ForgettingConfiguration
    : IEntityTypeConfiguration<ForgottenId>, IEntityTypeConfiguration<Forgetting>, IEntityTypeConfiguration<ForgettingKey>
{
    public void Configure(EntityTypeBuilder<ForgottenId> builder)
    {
        builder.ToTable("ForgottenIds");
        builder.HasKey(f => f.Hash);
        builder.HasIndex(f => f.GroupId);
    }

    public void Configure(EntityTypeBuilder<Forgetting> builder)
    {
        builder.ToTable("Forgettings");
        builder.HasKey(f => f.PersonId);
    }

    public void Configure(EntityTypeBuilder<ForgettingKey> builder)
    {
        builder.ToTable("ForgettingKeys");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}

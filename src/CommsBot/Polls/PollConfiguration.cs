using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Polls;

internal sealed class PollConfiguration : IEntityTypeConfiguration<Poll>, IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("Polls");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Origin).IsUnique();
        builder.HasIndex(p => new { p.CreatorId, p.ClosedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.CreatorId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(p => p.Choices, choice =>
        {
            choice.ToTable("PollChoices");
            choice.WithOwner().HasForeignKey("PollId");
            choice.HasKey("PollId", nameof(PollChoice.Position));
            choice.Property(c => c.Position).ValueGeneratedNever();
        });
    }

    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("Ballots");
        builder.HasKey(b => new { b.PollId, b.PersonId });
        builder.HasIndex(b => new { b.PollId, b.Choice });
        builder.HasOne<Poll>().WithMany().HasForeignKey(b => b.PollId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

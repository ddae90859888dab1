using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.Nominations;

internal sealed class NominationConfiguration : IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<Nominee>
{
    public void Configure(EntityTypeBuilder<Nomination> builder)
    {
        builder.ToTable("Nominations");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Value).HasConversion<string>();
        builder.HasIndex(n => n.Origin).IsUnique();
        builder.HasIndex(n => new { n.TenantId, n.ShoutOutId, n.MadeAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.NominatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ShoutOut>().WithMany().HasForeignKey(n => n.ShoutOutId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(n => n.Nominees).WithOne().HasForeignKey(n => n.NominationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Nominee> builder)
    {
        builder.ToTable("Nominees");
        builder.HasKey(n => new { n.NominationId, n.PersonId });
        builder.HasIndex(n => n.NoticeClaimedAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

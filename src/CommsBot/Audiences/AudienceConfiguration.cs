using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Audiences;

internal sealed class AudienceConfiguration : IEntityTypeConfiguration<Audience>, IEntityTypeConfiguration<AudienceMember>
{
    public void Configure(EntityTypeBuilder<Audience> builder)
    {
        builder.ToTable("Audiences");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasConversion<string>();
        builder.HasIndex(a => new { a.TenantId, a.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AudienceMember> builder)
    {
        builder.ToTable("AudienceMembers");
        builder.HasKey(m => new { m.AudienceId, m.PersonId });
        builder.HasOne<Audience>().WithMany().HasForeignKey(m => m.AudienceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

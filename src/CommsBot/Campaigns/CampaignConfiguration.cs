using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Campaigns;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CoOwner>, IEntityTypeConfiguration<KnownChannel>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("Campaigns");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kind).HasConversion<string>();
        builder.Property(c => c.Target).HasConversion<string>();
        builder.Property(c => c.State).HasConversion<string>();
        builder.Ignore(c => c.Schedule).Ignore(c => c.Zone).Ignore(c => c.Aimed);
        builder.HasIndex(c => new { c.Kind, c.SubjectId }).IsUnique();
        builder.HasIndex(c => new { c.OwnerId, c.CreatedAt });
        builder.HasIndex(c => new { c.State, c.NextDueAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Audience>().WithMany().HasForeignKey(c => c.AudienceId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<CoOwner> builder)
    {
        builder.ToTable("CampaignCoOwners");
        builder.HasKey(o => new { o.CampaignId, o.PersonId });
        builder.HasIndex(o => o.PersonId);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(o => o.CampaignId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<KnownChannel> builder)
    {
        builder.ToTable("KnownChannels");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => new { c.TenantId, c.Name });
    }
}

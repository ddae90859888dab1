using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Delivery;

internal sealed class DeliveryConfiguration
    : IEntityTypeConfiguration<Occurrence>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<SenderLease>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.ToTable("Occurrences");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Kind).HasConversion<string>();
        builder.Property(o => o.State).HasConversion<string>();
        builder.HasIndex(o => new { o.Kind, o.SubjectId, o.Key }).IsUnique();
        builder.HasIndex(o => new { o.TenantId, o.PlannedFor });
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.SenderId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Audience>().WithMany().HasForeignKey(o => o.AudienceId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.State).HasConversion<string>();
        builder.Property(d => d.Reason).HasConversion<string>();
        builder.HasIndex(d => new { d.OccurrenceId, d.PersonId, d.Round }).IsUnique();
        builder.HasIndex(d => new { d.OccurrenceId, d.State, d.Reason });
        builder.HasIndex(d => new { d.TenantId, d.State, d.Kind, d.DueAt });
        builder.HasIndex(d => new { d.PersonId, d.SentAt });
        builder.HasOne<Occurrence>().WithMany().HasForeignKey(d => d.OccurrenceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SenderLease> builder)
    {
        builder.ToTable("SenderLeases");
        builder.HasKey(l => l.TenantId);
    }
}

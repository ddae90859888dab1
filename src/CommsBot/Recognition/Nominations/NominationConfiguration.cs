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
        // The defaults are those of nominations that are older than these columns.
        builder.Property(n => n.State).HasConversion<string>().HasDefaultValue(NominationState.Approved).ValueGeneratedNever();
        builder.Property(n => n.Week).HasConversion(week => week.ToString(), text => IsoWeek.Parse(text)).HasDefaultValue(new IsoWeek(2000, 1)).ValueGeneratedNever();
        builder.Property(n => n.Language).HasDefaultValue("en").ValueGeneratedNever();
        builder.HasIndex(n => n.Origin).IsUnique();
        builder.HasIndex(n => n.TeamRepeatKey).IsUnique();
        builder.HasIndex(n => new { n.NominatorId, n.Week, n.Slot }).IsUnique();
        builder.HasIndex(n => new { n.TenantId, n.ShoutOutId, n.MadeAt });
        builder.HasIndex(n => new { n.State, n.CardClaimedAt });
        builder.HasIndex(n => n.IsCardStale);
        builder.HasIndex(n => n.OwesNominatorWord);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.NominatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.DecidedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<ShoutOut>().WithMany().HasForeignKey(n => n.ShoutOutId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(n => n.Nominees).WithOne().HasForeignKey(n => n.NominationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Nominee> builder)
    {
        builder.ToTable("Nominees");
        builder.HasKey(n => new { n.NominationId, n.PersonId });
        builder.HasIndex(n => n.RepeatKey).IsUnique();
        builder.HasIndex(n => n.NoticeClaimedAt);
        builder.HasIndex(n => n.NoticeDueAt);
        builder.HasIndex(n => n.LeaveOutTellAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

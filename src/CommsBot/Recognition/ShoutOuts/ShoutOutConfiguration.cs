using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.ShoutOuts;

internal sealed class ShoutOutConfiguration : IEntityTypeConfiguration<ShoutOut>
{
    public void Configure(EntityTypeBuilder<ShoutOut> builder)
    {
        builder.ToTable("ShoutOuts");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Week).HasConversion(week => week.ToString(), text => IsoWeek.Parse(text));
        builder.HasIndex(s => new { s.ChannelId, s.Week }).IsUnique();
    }
}

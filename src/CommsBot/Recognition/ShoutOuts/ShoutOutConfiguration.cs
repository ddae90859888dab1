using CommsBot.Recognition.ShoutOuts.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Recognition.ShoutOuts;

internal sealed class ShoutOutConfiguration : IEntityTypeConfiguration<ShoutOut>, IEntityTypeConfiguration<ShoutOutChannel>
{
    public void Configure(EntityTypeBuilder<ShoutOut> builder)
    {
        builder.ToTable("ShoutOuts");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Week).HasConversion(week => week.ToString(), text => IsoWeek.Parse(text));
        // The defaults are those of posts that are older than these columns.
        builder.Property(s => s.State).HasConversion<string>().HasDefaultValue(ShoutOutState.Posted).ValueGeneratedNever();
        builder.Property(s => s.As).HasConversion<string>().HasDefaultValue(PostingIdentity.Bot).ValueGeneratedNever();
        builder.Property(s => s.Marker).HasDefaultValue("").ValueGeneratedNever();
        builder.Property(s => s.Refusal).HasConversion<string>();
        builder.HasIndex(s => new { s.ChannelId, s.Week }).IsUnique();
        builder.HasIndex(s => s.NextAt);
    }

    public void Configure(EntityTypeBuilder<ShoutOutChannel> builder)
    {
        builder.ToTable("ShoutOutChannels");
        builder.HasKey(c => c.ChannelId);
        builder.Property(c => c.Weekday).HasConversion<string>();
        builder.Property(c => c.Order).HasConversion<string>();
        builder.Property(c => c.Identity).HasConversion<string>();
        builder.Property(c => c.WithoutGraph).HasConversion<string>();
        builder.Property(c => c.Problem).HasConversion<string>();
        builder.HasIndex(c => c.IsOn);
    }
}

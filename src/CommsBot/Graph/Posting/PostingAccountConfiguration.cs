using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Graph.Posting;

internal sealed class PostingAccountConfiguration : IEntityTypeConfiguration<PostingAccount>
{
    public void Configure(EntityTypeBuilder<PostingAccount> builder)
    {
        builder.ToTable("PostingAccounts");
        builder.HasKey(a => a.TenantId);
        builder.Property(a => a.LostBecause).HasConversion<string>();
    }
}

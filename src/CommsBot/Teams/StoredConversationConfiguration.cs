using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Teams;

internal sealed class StoredConversationConfiguration : IEntityTypeConfiguration<StoredConversation>
{
    public void Configure(EntityTypeBuilder<StoredConversation> builder)
    {
        builder.ToTable("Conversations");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Scope).HasConversion<string>();
        builder.HasIndex(c => new { c.TenantId, c.PersonalUserId });
    }
}

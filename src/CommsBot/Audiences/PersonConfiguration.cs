using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Audiences;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Address).Ignore(p => p.IsForgotten);
        builder.HasIndex(p => new { p.TenantId, p.TeamsUserId }).IsUnique();
        builder.HasIndex(p => new { p.TenantId, p.EntraObjectId }).IsUnique();
        builder.HasIndex(p => new { p.TenantId, p.NameKey });
        builder.HasIndex(p => new { p.TenantId, p.Mail });
    }
}

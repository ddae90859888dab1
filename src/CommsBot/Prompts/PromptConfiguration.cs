using CommsBot.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Prompts;

internal sealed class PromptConfiguration
    : IEntityTypeConfiguration<Prompt>, IEntityTypeConfiguration<PromptSending>, IEntityTypeConfiguration<PromptAnswer>
{
    public void Configure(EntityTypeBuilder<Prompt> builder)
    {
        builder.ToTable("Prompts");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Theme).HasConversion<string>();
        builder.Property(p => p.Texts).HasConversion(
            texts => PromptJson.WriteTexts(texts),
            json => PromptJson.ReadTexts(json),
            new ValueComparer<IReadOnlyList<PromptText>>((a, b) => a!.SequenceEqual(b!), texts => texts.Count, texts => texts));
        builder.Ignore(p => p.Extras).Ignore(p => p.Content);
        builder.HasIndex(p => p.Origin).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PromptSending> builder)
    {
        builder.ToTable("PromptSendings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.PromptId, s.Key }).IsUnique();
        builder.Property(s => s.Content).HasConversion(
            content => PromptJson.WriteContent(content!),
            json => PromptJson.ReadContent(json),
            new ValueComparer<PromptContent>((a, b) => ReferenceEquals(a, b), content => content.Texts.Count, content => content));
        builder.HasOne<Prompt>().WithMany().HasForeignKey(s => s.PromptId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PromptAnswer> builder)
    {
        builder.ToTable("PromptAnswers");
        builder.HasKey(a => new { a.SendingId, a.PersonId });
        builder.Property(a => a.Share).HasConversion<string>();
        builder.HasOne<PromptSending>().WithMany().HasForeignKey(a => a.SendingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

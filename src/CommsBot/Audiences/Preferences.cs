using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Audiences;

/// <summary>What a person asked for on the settings card. Nobody else can read it.</summary>
internal sealed class Preferences
{
    public required PersonId PersonId { get; init; }

    /// <summary>The language they chose; null leaves it to their client and their words.</summary>
    public string? Language { get; set; }

    /// <summary>Nothing before and after, in their own zone; null leaves it to their working hours.</summary>
    public TimeOnly? NudgesFrom { get; set; }

    public TimeOnly? NudgesUntil { get; set; }

    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>Kinds of nudges they do not want.</summary>
    public NudgeKinds Unwanted { get; set; }
}

[Flags]
internal enum NudgeKinds
{
    None = 0,
    Polls = 1,
    Reminders = 2,
    Prompts = 4,
}

internal sealed class PreferencesConfiguration : IEntityTypeConfiguration<Preferences>
{
    public void Configure(EntityTypeBuilder<Preferences> builder)
    {
        builder.ToTable("Preferences");
        builder.HasKey(p => p.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<Preferences>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

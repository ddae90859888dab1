using CommsBot.Audiences;
using CommsBot.Polls.Casting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommsBot.Polls;

internal sealed class PollConfiguration
    : IEntityTypeConfiguration<Poll>, IEntityTypeConfiguration<PollWave>, IEntityTypeConfiguration<Ballot>, IEntityTypeConfiguration<SecretBallot>,
      IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("Polls");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Words);
        builder.Property(p => p.Title).HasConversion(words => PollJson.WriteWords(words!), json => PollJson.ReadWords(json));
        builder.Property(p => p.Questions).HasConversion(
            questions => PollJson.WriteQuestions(questions), json => PollJson.ReadQuestions(json), Unchanging<Questions.PollQuestion>());
        builder.ComplexProperty(p => p.Rules, rules =>
        {
            rules.Property(r => r.IsAnonymous).HasColumnName("IsAnonymous");
            rules.Property(r => r.ResultsFor).HasColumnName("ResultsFor").HasConversion<string>();
            rules.Property(r => r.HasSlices).HasColumnName("HasSlices");
            rules.Property(r => r.Reminders).HasColumnName("Reminders");
        });
        builder.HasIndex(p => p.Origin).IsUnique();
        builder.HasIndex(p => new { p.OwnerId, p.CreatedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PollWave> builder)
    {
        builder.ToTable("PollWaves");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Ignore(w => w.IsClosed);
        builder.HasIndex(w => new { w.PollId, w.Key }).IsUnique();
        // What is still to be done: closed in time, frozen, settled.
        builder.HasIndex(w => new { w.IsSettled, w.ClosedAt, w.ClosesAt });
        builder.HasOne<Poll>().WithMany().HasForeignKey(w => w.PollId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable(CastBallots.NamedTable);
        builder.HasKey(b => new { b.WaveId, b.VoterKey });
        builder.HasOne<PollWave>().WithMany().HasForeignKey(b => b.WaveId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<SecretBallot> builder)
    {
        builder.ToTable(CastBallots.SecretTable);
        builder.HasKey(b => new { b.WaveId, b.VoterKey });
        builder.HasOne<PollWave>().WithMany().HasForeignKey(b => b.WaveId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Tally> builder)
    {
        builder.ToTable("PollTallies");
        builder.HasKey(t => new { t.WaveId, t.Question, t.Option });
        builder.HasOne<PollWave>().WithMany().HasForeignKey(t => t.WaveId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Lists that are replaced as a whole, never changed.</summary>
    private static ValueComparer<IReadOnlyList<T>> Unchanging<T>() => new((a, b) => ReferenceEquals(a, b), list => list.Count, list => list);
}

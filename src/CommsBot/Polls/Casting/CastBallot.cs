using CommsBot.Polls.Questions;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls.Casting;

/// <summary>A ballot of either table.</summary>
internal sealed record CastBallot
{
    public required byte[] VoterKey { get; init; }

    public required string Answers { get; init; }

    public string? Department { get; init; }

    public string? Office { get; init; }

    public string? Country { get; init; }
}

internal static class CastBallots
{
    public const string NamedTable = "PollBallots";
    public const string SecretTable = "PollSecretBallots";

    public static string TableOf(PollRules rules) => rules.IsAnonymous ? SecretTable : NamedTable;

    /// <summary>None of an anonymous wave that is closed.</summary>
    public static IQueryable<CastBallot> BallotsOf(this CommsBotDbContext db, PollWaveId wave, PollRules rules) => rules.IsAnonymous
        ? db.Set<SecretBallot>().Where(b => b.WaveId == wave).Select(b => new CastBallot
        {
            VoterKey = b.VoterKey, Answers = b.Answers, Department = b.Department, Office = b.Office, Country = b.Country,
        })
        : db.Set<Ballot>().Where(b => b.WaveId == wave).Select(b => new CastBallot
        {
            VoterKey = b.VoterKey, Answers = b.Answers, Department = b.Department, Office = b.Office, Country = b.Country,
        });
}

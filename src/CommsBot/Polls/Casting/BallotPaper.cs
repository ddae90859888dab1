using CommsBot.Audiences;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Casting;

/// <summary>A ballot as it is handed in. What it says is not trusted yet.</summary>
/// <param name="Wave">What it answers.</param>
/// <param name="Voter">Whose it is.</param>
/// <param name="TenantId">The organisation it comes from.</param>
/// <param name="PlaceId">The chat or channel it comes from.</param>
/// <param name="Answers">One for each question.</param>
internal sealed record BallotPaper(AskedWave Wave, PersonId Voter, string TenantId, string PlaceId, IReadOnlyList<QuestionAnswer> Answers)
{
    public byte[] Key { get; } = VoterKey.Of(Voter, Wave.Secret.Span);

    /// <summary>What can be said without a look at the database: null when nothing stands in its way.</summary>
    public CastOutcome.Refused? Problem
    {
        get
        {
            if (TenantId != Wave.TenantId || (Wave.PlaceId is { } place && place != PlaceId))
                return new CastOutcome.Refused(CastRefusal.NotAsked);

            for (var question = 0; question < Wave.Questions.Count; question++)
            {
                var answer = question < Answers.Count ? Answers[question] : QuestionAnswer.Nothing;
                if (!Wave.Questions[question].Accepts(answer))
                    return new CastOutcome.Refused(answer.IsEmpty ? CastRefusal.Missing : CastRefusal.NotOffered, question);
            }

            return Answers.Count > Wave.Questions.Count ? new CastOutcome.Refused(CastRefusal.NotOffered)
                : Answers.All(a => a.IsEmpty) ? new CastOutcome.Refused(CastRefusal.Missing)
                : null;
        }
    }
}

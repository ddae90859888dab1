using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

internal sealed class CastBallot(CommsBotDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Records or changes the person's answer in one statement, so that repeats, double taps and a closing poll cannot get between
    /// a look and a write.
    /// </summary>
    /// <param name="pollId">The poll.</param>
    /// <param name="placeId">Where the answer comes from; it has to be where the poll was asked.</param>
    /// <param name="personId">Who answers.</param>
    /// <param name="choice">The choice's position.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>False when the poll is closed, gone, or does not offer the choice there: then nothing was written.</returns>
    public async Task<bool> RunAsync(PollId pollId, string placeId, PersonId personId, int choice, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Ballots" ("PollId", "PersonId", "Choice", "CastAt")
            SELECT c."PollId", {personId.Value}, c."Position", {now}
            FROM "PollChoices" c JOIN "Polls" p ON p."Id" = c."PollId"
            WHERE c."PollId" = {pollId.Value} AND c."Position" = {choice} AND p."PlaceId" = {placeId} AND p."ClosedAt" IS NULL
            ON CONFLICT ("PollId", "PersonId") DO UPDATE SET "Choice" = excluded."Choice", "CastAt" = excluded."CastAt"
            """,
            cancellationToken);
        return written == 1;
    }
}

using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

internal sealed class AnswerPrompt(CommsBotDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Records or changes the person's answer in one statement, so that repeats, double taps and a closing prompt cannot get between a look and a
    /// write. Who may answer was looked up before: that does not change.
    /// </summary>
    /// <returns>False when the prompt is closed or gone: then nothing was written.</returns>
    public async Task<bool> RunAsync(PromptSendingId sendingId, PersonId personId, string text, AnswerShare share, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var shared = share.ToString();
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "PromptAnswers" ("SendingId", "PersonId", "Text", "Share", "AnsweredAt")
            SELECT s."Id", {personId.Value}, {text}, {shared}, {now}
            FROM "PromptSendings" s JOIN "Prompts" p ON p."Id" = s."PromptId" JOIN "Campaigns" c ON c."SubjectId" = p."Id"
            WHERE s."Id" = {sendingId.Value} AND s."ExpiresAt" > {now} AND c."State" <> 'Cancelled' AND p."TakesAnswer"
            ON CONFLICT ("SendingId", "PersonId") DO UPDATE
            SET "Text" = excluded."Text", "Share" = excluded."Share", "AnsweredAt" = excluded."AnsweredAt"
            """,
            cancellationToken);
        return written == 1;
    }
}

using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences.OwnData;

/// <summary>Who has left is forgotten like somebody who asked for it, one by one: every folder takes part in it.</summary>
internal sealed class OldLeavers(CommsBotDbContext db, FindSubjects findSubjects, ForgetPerson forgetPerson) : IRetention
{
    public string Id => "leavers";

    public string PeriodIn(RetentionOptions options) => options.Leavers;

    public async Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var leaver = await db.Set<Person>().AsNoTracking()
            // Not those who were forgotten already.
            .Where(p => p.LeftAt < before && (p.TeamsUserId != null || p.EntraObjectId != null))
            .OrderBy(p => p.LeftAt)
            .Select(p => new { p.TenantId, p.Id })
            .FirstOrDefaultAsync(cancellationToken);
        if (leaver is null || await findSubjects.FindAsync(leaver.TenantId, leaver.Id, cancellationToken) is not { } subject)
            return 0;

        await forgetPerson.RunAsync(subject, null, cancellationToken);
        return 1;
    }
}

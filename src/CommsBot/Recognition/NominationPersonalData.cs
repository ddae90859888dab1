using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition;

/// <summary>
/// Thanks that were given and published stay with those who received them, without the giver's name. What was not published, and what is about the forgotten
/// person alone, goes; among several nominees they are one less.
/// </summary>
internal sealed class NominationPersonalData(CommsBotDbContext db, FollowForgetting followForgetting, NominationWork work, TimeProvider clock) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Nomination>(
            [
                nameof(Nomination.Reason), nameof(Nomination.Helped), nameof(Nomination.MessageLink), nameof(Nomination.TeamRepeatKey), nameof(Nomination.Origin),
                nameof(Nomination.DecidedById), nameof(Nomination.DeclineReason),
            ],
            KeptColumns.Nameless(nameof(Nomination.NominatorId)),
            KeptColumns.NoPerson(
                nameof(Nomination.TenantId), nameof(Nomination.TeamId), nameof(Nomination.PlaceId), nameof(Nomination.Language), nameof(Nomination.TeamName),
                nameof(Nomination.CardActivityId))),
        PersonalTable.Of<Nominee>([nameof(Nominee.PersonId), nameof(Nominee.RepeatKey), nameof(Nominee.NoticeChatId), nameof(Nominee.NoticeActivityId)]),
        PersonalTable.Of<Endorsement>([nameof(Endorsement.PersonId), nameof(Endorsement.Words)]),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var posts = await PostsToFollowAsync(id, subject, cancellationToken);
        var isDone = await ForgetGivenAsync(id, subject, cancellationToken);
        await ForgetReceivedAsync(id, subject, cancellationToken);
        await ForgetEndorsedAsync(id, cancellationToken);
        await db.Set<Nomination>().Where(n => n.DecidedById == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.DecidedById, (PersonId?)null), cancellationToken);
        await followForgetting.RunAsync(posts, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        work.Wake();
        return isDone;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var given = await db.Set<Nomination>().AsNoTracking().Where(n => n.NominatorId == id).OrderBy(n => n.MadeAt).ToListAsync(cancellationToken);
        var received = await db.Set<Nominee>().AsNoTracking().Where(n => n.PersonId == id)
            .Join(db.Set<Nomination>(), p => p.NominationId, n => n.Id, (p, n) => new { Nominee = p, Nomination = n })
            .OrderBy(n => n.Nomination.MadeAt).ToListAsync(cancellationToken);
        var endorsed = await db.Set<Endorsement>().AsNoTracking().Where(e => e.PersonId == id).OrderBy(e => e.At).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("thanksYouGave", given, n => new JsonObject
            {
                ["value"] = n.Value.ToString(), ["reason"] = n.Reason, ["helped"] = n.Helped, ["message"] = n.MessageLink, ["team"] = n.TeamName, ["madeAt"] = n.MadeAt,
                ["state"] = n.State.ToString(), ["declinedBecause"] = n.DeclineReason,
            }),
            PersonalRecords.Of("thanksYouReceived", received, n => new JsonObject
            {
                ["value"] = n.Nomination.Value.ToString(), ["reason"] = n.Nomination.Reason, ["helped"] = n.Nomination.Helped, ["madeAt"] = n.Nomination.MadeAt,
                ["state"] = n.Nomination.State.ToString(), ["toldAt"] = n.Nominee.ToldAt, ["youSaidNoAt"] = n.Nominee.DeclinedAt, ["youSaidYesAt"] = n.Nominee.ConsentedAt,
            }),
            PersonalRecords.Of("endorsements", endorsed, e => new JsonObject { ["at"] = e.At, ["words"] = e.Words }),
        ];
    }

    /// <summary>Posts that name them, as long as their records do.</summary>
    private async Task<IReadOnlyList<ShoutOutId>> PostsToFollowAsync(PersonId id, DataSubject subject, CancellationToken cancellationToken)
    {
        var published = db.Set<Nomination>().Where(n => n.TenantId == subject.TenantId && n.ShoutOutId != null && n.State == NominationState.Approved);
        return await published
            .Where(n => (n.NominatorId == id && !n.Origin.StartsWith("forgotten:")) || n.Nominees.Any(p => p.PersonId == id && p.DeclinedAt == null)
                || (subject.Name != "" && n.MadeAt <= subject.At && (n.Reason.Contains(subject.Name) || n.Helped.Contains(subject.Name))))
            .Select(n => n.ShoutOutId!.Value).ToListAsync(cancellationToken);
    }

    /// <returns>False while a shout-out that may be posted holds one of them: then it is known soon whether it was published.</returns>
    private async Task<bool> ForgetGivenAsync(PersonId id, DataSubject subject, CancellationToken cancellationToken)
    {
        var given = db.Set<Nomination>().Where(n => n.NominatorId == id);
        var unpublished = given.Where(n => n.State != NominationState.Approved || !db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.State == ShoutOutState.Posted));
        var held = unpublished.Where(n => db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.PostedAt == null));
        var free = unpublished.Where(n => subject.IsLastTry || !db.Set<ShoutOut>().Any(s => s.Id == n.ShoutOutId && s.PostedAt == null));
        await WithdrawAsync(await free.Select(n => n.Id).ToListAsync(cancellationToken), cancellationToken);
        await given.ExecuteUpdateAsync(n => n.SetProperty(x => x.MessageLink, (string?)null), cancellationToken);
        await given.Where(n => n.CardActivityId != null).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);

        // It may name the chat in which it was typed.
        foreach (var nomination in await given.Where(n => !n.Origin.StartsWith("forgotten:")).Select(n => n.Id).ToListAsync(cancellationToken))
        {
            var origin = $"forgotten:{nomination}";
            await db.Set<Nomination>().Where(n => n.Id == nomination).ExecuteUpdateAsync(n => n.SetProperty(x => x.Origin, origin), cancellationToken);
        }

        return subject.IsLastTry || !await held.AnyAsync(cancellationToken);
    }

    private async Task ForgetReceivedAsync(PersonId id, DataSubject subject, CancellationToken cancellationToken)
    {
        var received = await db.Set<Nominee>().Where(n => n.PersonId == id).Select(n => n.NominationId).ToListAsync(cancellationToken);
        await db.Set<Nominee>().Where(n => n.PersonId == id).ExecuteDeleteAsync(cancellationToken);
        var alone = await db.Set<Nomination>().Where(n => received.Contains(n.Id) && n.TeamName == null && !n.Nominees.Any()).Select(n => n.Id).ToListAsync(cancellationToken);
        await WithdrawAsync(alone, cancellationToken);
        await db.Set<Nomination>().Where(n => received.Contains(n.Id) && n.CardActivityId != null).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);

        // Wherever else their name was written, by whoever it was.
        if (subject.Name is "")
            return;
        await db.Set<Nomination>().Where(n => n.TenantId == subject.TenantId && n.MadeAt <= subject.At && (n.Reason.Contains(subject.Name) || n.Helped.Contains(subject.Name))).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.Reason, x => x.Reason.Replace(subject.Name, DataSubject.Nameless))
                .SetProperty(x => x.Helped, x => x.Helped.Replace(subject.Name, DataSubject.Nameless))
                .SetProperty(x => x.IsCardStale, x => x.IsCardStale || x.CardActivityId != null),
            cancellationToken);
        await db.Set<Endorsement>().Where(e => e.At <= subject.At && e.Words.Contains(subject.Name)).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Words, x => x.Words.Replace(subject.Name, DataSubject.Nameless)), cancellationToken);
    }

    private async Task ForgetEndorsedAsync(PersonId id, CancellationToken cancellationToken)
    {
        await db.Set<Nomination>().Where(n => n.CardActivityId != null && db.Set<Endorsement>().Any(e => e.NominationId == n.Id && e.PersonId == id))
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
        await db.Set<Endorsement>().Where(e => e.PersonId == id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Without a word left in them. The row stays until its card is taken away from where it stands, and says nothing.</summary>
    private async Task WithdrawAsync(IReadOnlyList<NominationId> ids, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<Nominee>().Where(n => ids.Contains(n.NominationId)).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.RepeatKey, (string?)null).SetProperty(x => x.NoticeDueAt, now), cancellationToken);
        await db.Set<Endorsement>().Where(e => ids.Contains(e.NominationId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Nomination>().Where(n => ids.Contains(n.Id)).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.State, NominationState.Withdrawn)
                .SetProperty(x => x.Slot, (int?)null).SetProperty(x => x.TeamRepeatKey, (string?)null)
                .SetProperty(x => x.Reason, "").SetProperty(x => x.Helped, "").SetProperty(x => x.MessageLink, (string?)null).SetProperty(x => x.DeclineReason, (string?)null)
                .SetProperty(x => x.OwesNominatorWord, false).SetProperty(x => x.ShoutOutId, (ShoutOutId?)null)
                .SetProperty(x => x.IsCardStale, x => x.CardActivityId != null),
            cancellationToken);
    }
}

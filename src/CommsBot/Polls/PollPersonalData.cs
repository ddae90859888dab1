using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>
/// Ballots go: of open polls as if they had not been cast, named or anonymous; of closed ones the counts stay, which hold nobody. What somebody asked where they
/// stood is closed, since nobody else could; what is left says not whose it was.
/// </summary>
internal sealed class PollPersonalData(
    CommsBotDbContext db, WithdrawBallots withdrawBallots, EndWave endWave, AskedWaves waves, TimeProvider clock) : IPersonalData
{
    private const string WhatWasAsked = "what many were asked; who asked is not said";

    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Poll>(
            [nameof(Poll.Origin)],
            KeptColumns.Nameless(nameof(Poll.OwnerId)),
            KeptColumns.NoPerson(nameof(Poll.TenantId), nameof(Poll.DefaultLanguage)),
            new KeptColumns(WhatWasAsked, nameof(Poll.Title), nameof(Poll.Questions))),
        PersonalTable.Of<PollWave>(
            [nameof(PollWave.PlaceId), nameof(PollWave.ConversationId), nameof(PollWave.CardActivityId)],
            new KeptColumns("counts, and texts without a name and in no order", nameof(PollWave.ResultsJson)),
            new KeptColumns(WhatWasAsked, nameof(PollWave.YouSaidJson)),
            KeptColumns.NoPerson(nameof(PollWave.Key), nameof(PollWave.Secret))),
        PersonalTable.Of<Ballot>([nameof(Ballot.VoterKey), nameof(Ballot.PersonId), nameof(Ballot.Answers), nameof(Ballot.Department), nameof(Ballot.Office), nameof(Ballot.Country)]),
        PersonalTable.Of<SecretBallot>(
            [nameof(SecretBallot.VoterKey), nameof(SecretBallot.Answers), nameof(SecretBallot.Department), nameof(SecretBallot.Office), nameof(SecretBallot.Country)]),
        PersonalTable.Of<Tally>([]),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var chats = subject.ConversationIds;
        // Asked in their own chat: it is nobody else's.
        await db.Set<Poll>().Where(p => p.OwnerId == id && db.Set<PollWave>().Any(w => w.PollId == p.Id && chats.Contains(w.PlaceId!))).ExecuteDeleteAsync(cancellationToken);
        var isDone = await withdrawBallots.RunAsync(subject, cancellationToken);
        await CloseOwnAsync(id, cancellationToken);

        // It may name the chat in which it was typed.
        foreach (var poll in await db.Set<Poll>().Where(p => p.OwnerId == id && !p.Origin.StartsWith("forgotten:")).Select(p => p.Id).ToListAsync(cancellationToken))
        {
            var origin = $"forgotten:{poll}";
            await db.Set<Poll>().Where(p => p.Id == poll).ExecuteUpdateAsync(p => p.SetProperty(x => x.Origin, origin), cancellationToken);
        }

        await HandOverAsync(id, cancellationToken);
        return isDone;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var asked = await db.Set<Poll>().AsNoTracking().Where(p => p.OwnerId == id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken);
        var answered = await db.Set<Ballot>().AsNoTracking().Where(b => b.PersonId == id)
            .Join(db.Set<PollWave>(), b => b.WaveId, w => w.Id, (b, w) => new { Ballot = b, w.PollId, w.OpenedAt })
            .Join(db.Set<Poll>(), b => b.PollId, p => p.Id, (b, p) => new { b.Ballot, b.OpenedAt, Poll = p })
            .OrderBy(b => b.OpenedAt).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("pollsYouAsked", asked, p => new JsonObject
            {
                ["words"] = WordsOf(p), ["createdAt"] = p.CreatedAt, ["anonymous"] = p.Rules.IsAnonymous,
            }),
            PersonalRecords.Of("answersToNamedPolls", answered, b => new JsonObject
            {
                ["poll"] = WordsOf(b.Poll), ["askedAt"] = b.OpenedAt, ["answers"] = JsonNode.Parse(b.Ballot.Answers),
                ["department"] = b.Ballot.Department, ["office"] = b.Ballot.Office, ["country"] = b.Ballot.Country,
            }),
        ];
    }

    private static string WordsOf(Poll poll) => poll.Questions.Count == 0 && poll.Title is null ? "" : poll.Words.ByLanguage.Values.First();

    /// <summary>To whom their campaigns went.</summary>
    private async Task HandOverAsync(PersonId id, CancellationToken cancellationToken)
    {
        var own = (await db.Set<Poll>().Where(p => p.OwnerId == id).Select(p => p.Id).ToListAsync(cancellationToken)).ConvertAll(p => p.Value);
        var handedOver = await db.Set<Campaign>().Where(c => c.Kind == NudgeKind.Poll && own.Contains(c.SubjectId) && c.OwnerId != id)
            .Select(c => new { c.SubjectId, c.OwnerId }).ToListAsync(cancellationToken);
        foreach (var campaign in handedOver)
        {
            var poll = new PollId(campaign.SubjectId);
            await db.Set<Poll>().Where(p => p.Id == poll).ExecuteUpdateAsync(p => p.SetProperty(x => x.OwnerId, campaign.OwnerId), cancellationToken);
        }
    }

    /// <summary>Those of a campaign end at their time, or with it.</summary>
    private async Task CloseOwnAsync(PersonId id, CancellationToken cancellationToken)
    {
        var open = await db.Set<PollWave>()
            .Where(w => w.ClosedAt == null && db.Set<Poll>().Any(p => p.Id == w.PollId && p.OwnerId == id))
            .Select(w => new { w.Id, w.PollId, w.PlaceId })
            .ToListAsync(cancellationToken);
        var subjects = open.Select(w => w.PollId.Value).ToList();
        var planned = await db.Set<Campaign>().Where(c => subjects.Contains(c.SubjectId)).Select(c => c.SubjectId).ToListAsync(cancellationToken);
        foreach (var wave in open)
        {
            // It remembers whose it was.
            waves.Forget(wave.Id);
            if (wave.PlaceId is not null && !planned.Contains(wave.PollId.Value))
                await endWave.RunAsync(wave.Id, clock.GetUtcNow(), cancellationToken);
        }
    }
}

using System.Globalization;
using System.Text;
using System.Threading.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsBot.Delivery;

/// <summary>
/// Writes claims and outcomes of one sender run, all that have gathered in one commit. A claim is acknowledged only once it is durable; whoever
/// has lost the tenant's lease can commit nothing any more.
/// </summary>
internal sealed class DeliveryLedger(IServiceScopeFactory scopes, string tenantId, Guid runId)
{
    private const int MostInOneCommit = 400;

    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Marks a delivery as being sent.</summary>
    /// <returns>False when it no longer waits: cancelled, put on hold, or taken by another run.</returns>
    /// <exception cref="LeaseLostException">Another run sends for the tenant by now.</exception>
    public Task<bool> ClaimAsync(long deliveryId) => AddAsync(new Entry.Claim(deliveryId));

    /// <summary>Writes an outcome of a claimed delivery, or moves one that was not claimed.</summary>
    /// <exception cref="LeaseLostException">Another run sends for the tenant by now.</exception>
    public Task WriteAsync(DeliveryOutcome outcome) => AddAsync(new Entry.Outcome(outcome));

    /// <summary>Keeps a chat that was created, before it is used.</summary>
    public Task RememberAsync(StoredConversation chat) => AddAsync(new Entry.Chat(chat));

    /// <summary>Notes what a person's copy shows now.</summary>
    public Task CorrectedAsync(long deliveryId, int revision, bool isRecalled) => AddAsync(new Entry.Correction(deliveryId, revision, isRecalled));

    /// <summary>Takes a delivery that waits out of the books.</summary>
    public Task ForgetAsync(long deliveryId) => AddAsync(new Entry.Forget(deliveryId));

    /// <summary>Keeps the lease while there is nothing to write.</summary>
    public Task KeepLeaseAsync() => AddAsync(new Entry.Heartbeat());

    public void Complete() => entries.Writer.TryComplete();

    /// <summary>Commits until <see cref="Complete"/>.</summary>
    public async Task RunAsync()
    {
        var batch = new List<Entry>();
        try
        {
            while (await entries.Reader.WaitToReadAsync())
            {
                while (batch.Count < MostInOneCommit && entries.Reader.TryRead(out var entry))
                    batch.Add(entry);

                var claimed = await CommitAsync(batch);
                foreach (var entry in batch)
                    entry.Done.SetResult(entry is not Entry.Claim claim || claimed.Contains(claim.DeliveryId));
                batch.Clear();
            }
        }
        catch (Exception exception)
        {
            // Whoever waits for a commit has to hear that there will be none.
            entries.Writer.TryComplete(exception);
            while (entries.Reader.TryRead(out var entry)) batch.Add(entry);
            foreach (var entry in batch)
                entry.Done.TrySetException(exception);
            throw;
        }
    }

    private async Task<bool> AddAsync(Entry entry) =>
        entries.Writer.TryWrite(entry) ? await entry.Done.Task : throw new LeaseLostException();

    private async Task<HashSet<long>> CommitAsync(List<Entry> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await scope.ServiceProvider.GetRequiredService<SenderLeases>().TryKeepAsync(tenantId, runId, CancellationToken.None))
            throw new LeaseLostException();

        await WriteOutcomesAsync(db, [.. batch.OfType<Entry.Outcome>().Select(o => o.Value)]);
        foreach (var same in batch.OfType<Entry.Correction>().GroupBy(c => (c.Revision, c.IsRecalled)))
        {
            var ids = same.Select(c => c.DeliveryId).ToList();
            await db.Set<Delivery>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(
                d => d.SetProperty(x => x.Revision, same.Key.Revision).SetProperty(x => x.IsRecalled, same.Key.IsRecalled));
        }

        if (batch.OfType<Entry.Forget>().Select(f => f.DeliveryId).ToList() is { Count: > 0 } forgotten)
            await db.Set<Delivery>().Where(d => forgotten.Contains(d.Id) && d.State == DeliveryState.Waiting).ExecuteDeleteAsync();

        var claimed = await ClaimAsync(db, [.. batch.OfType<Entry.Claim>().Select(c => c.DeliveryId)]);
        foreach (var chat in batch.OfType<Entry.Chat>().Select(c => c.Value).DistinctBy(c => c.Id))
            await Conversations.InsertAsync(db, chat, CancellationToken.None);
        await transaction.CommitAsync();
        return claimed;
    }

    private async Task<HashSet<long>> ClaimAsync(CommsBotDbContext db, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
            return [];

        // Past EF, which would keep a compiled query for every list of ids. They are numbers of our own: there is no text to escape.
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"""
            UPDATE "Deliveries" SET "State" = 'Sending', "ClaimedBy" = @run
            WHERE "Id" IN ({string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}) AND "State" = 'Waiting'
            RETURNING "Id"
            """;
        var run = command.CreateParameter();
        (run.ParameterName, run.Value) = ("run", runId);
        command.Parameters.Add(run);
        await using var reader = await command.ExecuteReaderAsync();
        var claimed = new HashSet<long>();
        while (await reader.ReadAsync())
            claimed.Add(reader.GetInt64(0));
        return claimed;
    }

    private async Task WriteOutcomesAsync(CommsBotDbContext db, IReadOnlyList<DeliveryOutcome> outcomes)
    {
        if (outcomes.Count == 0)
            return;

        // "UPDATE ... FROM (VALUES ...)" is the one form that both databases know for many rows with values of their own.
        var sql = new StringBuilder("""WITH v ("Id", "State", "Reason", "DueAt", "SentAt", "ConversationId", "ActivityId", "Added", "Revision") AS (VALUES """);
        var values = new List<object>();
        foreach (var outcome in outcomes)
        {
            sql.Append(values.Count == 0 ? "(" : ",(").Append(CultureInfo.InvariantCulture, $"{outcome.DeliveryId}");
            Add(outcome.State.ToString());
            Add(outcome.Reason.ToString());
            sql.Append(CultureInfo.InvariantCulture, $", {outcome.DueAt?.UtcTicks ?? 0}, {outcome.SentAt?.UtcTicks ?? 0}");
            Add(outcome.ConversationId ?? "");
            Add(outcome.ActivityId ?? "");
            sql.Append(CultureInfo.InvariantCulture, $", {outcome.AddedRefusals}, {outcome.Revision})");
        }

        sql.Append(CultureInfo.InvariantCulture, $$"""
            )
            UPDATE "Deliveries" SET
                "State" = v."State", "Reason" = v."Reason",
                "DueAt" = CASE WHEN v."DueAt" = 0 THEN "Deliveries"."DueAt" ELSE v."DueAt" END,
                "SentAt" = NULLIF(v."SentAt", 0),
                "ConversationId" = NULLIF(v."ConversationId", ''), "ActivityId" = NULLIF(v."ActivityId", ''),
                "Refusals" = "Deliveries"."Refusals" + v."Added", "Revision" = v."Revision"
            FROM v
            WHERE "Deliveries"."Id" = v."Id"
              AND ("Deliveries"."State" = 'Waiting' OR ("Deliveries"."State" IN ('Sending', 'Unconfirmed') AND "Deliveries"."ClaimedBy" = {{{values.Count}}}))
            """);
        values.Add(runId);
        await db.Database.ExecuteSqlRawAsync(sql.ToString(), values);

        void Add(string value)
        {
            sql.Append(CultureInfo.InvariantCulture, $", {{{values.Count}}}");
            values.Add(value);
        }
    }

    private abstract record Entry
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public sealed record Claim(long DeliveryId) : Entry;

        public sealed record Outcome(DeliveryOutcome Value) : Entry;

        public sealed record Chat(StoredConversation Value) : Entry;

        public sealed record Correction(long DeliveryId, int Revision, bool IsRecalled) : Entry;

        public sealed record Forget(long DeliveryId) : Entry;

        public sealed record Heartbeat : Entry;
    }
}

internal sealed class LeaseLostException() : Exception("Another sender has taken over this tenant.");

using System.Collections.Concurrent;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.Diagnostics;
using CommsBot.Graph;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Works on single deliveries of one sender run: gate, chat, claim, send, outcome.</summary>
internal sealed partial class DeliveryDispatch(
    string tenantId, IServiceScopeFactory scopes, IConnectorClientFactory connectors, DeliveryLedger ledger, CallPace pace,
    DeliveryOptions options, BotMeter meter, TimeProvider clock, ILogger logger)
{
    private readonly NudgeMessages messages = new(scopes, logger);
    private readonly RecipientChats chats = new(tenantId, scopes, connectors, ledger, pace, options, clock);
    private readonly ConcurrentDictionary<OccurrenceId, Occurrence> occurrences = new();

    private DeliveryRefusals Refusals => field ??= new(chats, pace, options, meter, clock, logger);

    /// <summary>Reads how their occurrences stand right now.</summary>
    public async Task LookUpAsync(IReadOnlyList<DueDelivery> due, CancellationToken cancellationToken)
    {
        var ids = due.Select(d => d.OccurrenceId).Distinct().ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        foreach (var occurrence in await db.Set<Occurrence>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken))
            occurrences[occurrence.Id] = occurrence;
        await chats.LookUpAsync(cancellationToken);
    }

    /// <summary>Whether the gate is open; then it is also this tenant's turn for one call.</summary>
    public async Task<bool> MaySendAsync(DueDelivery delivery, CancellationToken cancellationToken)
    {
        if (Decide(delivery) is not GateVerdict.Send)
            return false;

        await pace.WaitAsync(cancellationToken);
        return true;
    }

    /// <summary>Writes down why a delivery is not sent now.</summary>
    public Task SettleAsync(DueDelivery delivery) => Decide(delivery) switch
    {
        GateVerdict.Wait wait => ledger.WriteAsync(new DeliveryOutcome(delivery.Id, DeliveryState.Waiting, wait.Reason) { DueAt = wait.Until }),
        GateVerdict.Skip skip => WriteAsync(delivery, new DeliveryOutcome(delivery.Id, DeliveryState.Skipped, skip.Reason)),
        GateVerdict.Forget => ledger.ForgetAsync(delivery.Id),
        _ => Task.CompletedTask, // The clock moved on and opened the gate: it is read again at once.
    };

    /// <summary>One send. Whatever happens is written down, or left as a claim that the next run settles.</summary>
    public async Task SendAsync(DueDelivery delivery)
    {
        var occurrence = occurrences[delivery.OccurrenceId];
        DeliveryOutcome outcome;
        try
        {
            var message = await messages.GetAsync(occurrence, delivery.Culture);
            var chat = message is null ? null : await chats.FindOrCreateAsync(delivery);
            if (message is null || chat is null)
            {
                await WriteAsync(delivery, new DeliveryOutcome(
                    delivery.Id, DeliveryState.Skipped, message is null ? DeliveryReason.Cancelled : DeliveryReason.NotInstalled));
                return;
            }

            if (!await ledger.ClaimAsync(delivery.Id))
                return;
            outcome = await SendAsync(delivery, occurrence, chat, message);
        }
        catch (NudgeNotMadeException)
        {
            outcome = Refusals.Later(delivery, DeliveryReason.NotMade, null);
        }
        catch (ConnectorException exception)
        {
            outcome = await Refusals.SettleAsync(delivery, exception);
        }
        catch (OperationCanceledException)
        {
            // It never left this machine within the limit.
            outcome = Refusals.Later(delivery, DeliveryReason.TeamsUnavailable, null);
        }

        await WriteAsync(delivery, outcome);
    }

    /// <summary>Replaces or deletes one copy. Doing it twice changes nothing, so it needs no claim.</summary>
    /// <returns>False when there is nothing to replace it with now: to be tried by a later run.</returns>
    public async Task<bool> CorrectAsync(DueCorrection correction, CancellationToken cancellationToken)
    {
        var occurrence = correction.Occurrence;
        await pace.WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(options.SendTimeout, clock);
        try
        {
            if (occurrence.IsRecalled)
                await chats.Client(correction.Chat.ServiceUrl).DeleteActivityAsync(correction.Chat.Id, correction.ActivityId, limit.Token);
            else if (await messages.GetAsync(occurrence, Languages.FromLocale(correction.Language)) is { } message)
                await chats.Client(correction.Chat.ServiceUrl).UpdateActivityAsync(correction.Chat.Id, correction.ActivityId, message with { Id = correction.ActivityId }, limit.Token);
        }
        catch (ConnectorException exception) when (DeliveryOutcome.IsNotNow(exception) || exception.IsUnconfirmed)
        {
            Refusals.SlowDownIfAsked(exception);
            return true;
        }
        catch (ConnectorException exception)
        {
            // The copy is gone, or the chat is: there is nothing left to correct.
            Log.NotCorrected(logger, (int?)exception.StatusCode, exception.ErrorCode);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (NudgeNotMadeException)
        {
            return false;
        }

        await ledger.CorrectedAsync(correction.DeliveryId, occurrence.Revision, occurrence.IsRecalled);
        return true;
    }

    private async Task WriteAsync(DueDelivery delivery, DeliveryOutcome outcome)
    {
        await ledger.WriteAsync(outcome);
        if (outcome.State == DeliveryState.Waiting)
            return;

        var kind = occurrences.TryGetValue(delivery.OccurrenceId, out var occurrence) ? occurrence.Kind.ToString() : "None";
        meter.NudgeSettled(kind, outcome.State.ToString(), outcome.Reason.ToString());
        if (outcome is { State: DeliveryState.Delivered or DeliveryState.DeliveredLate, SentAt: { } sentAt })
            meter.Delivered(kind, sentAt - delivery.PlannedFor);
    }

    private GateVerdict Decide(DueDelivery delivery) =>
        occurrences.TryGetValue(delivery.OccurrenceId, out var occurrence)
            ? DeliveryGate.Decide(delivery, occurrence, clock.GetUtcNow(), options)
            : new GateVerdict.Skip(DeliveryReason.Cancelled);

    private async Task<DeliveryOutcome> SendAsync(DueDelivery delivery, Occurrence occurrence, StoredConversation chat, Activity message)
    {
        using var limit = new CancellationTokenSource(options.SendTimeout, clock);
        try
        {
            var reference = chat.ToReference(chat.Id);
            var sent = await chats.Client(chat.ServiceUrl).SendToConversationAsync(
                chat.Id,
                message with { From = reference.Bot, Recipient = new ChannelAccount { Id = delivery.Address }, Conversation = reference.Conversation },
                limit.Token);
            var now = clock.GetUtcNow();
            var isLate = now - delivery.PlannedFor > options.LateAfter;
            return new DeliveryOutcome(delivery.Id, isLate ? DeliveryState.DeliveredLate : DeliveryState.Delivered, isLate ? delivery.Reason : DeliveryReason.None)
            {
                SentAt = now, ConversationId = chat.Id, ActivityId = sent.Id, Revision = occurrence.Revision,
            };
        }
        catch (ConnectorException exception)
        {
            return await Refusals.SettleAsync(delivery, exception, chat) with { Revision = occurrence.Revision };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A copy could not be corrected: {Status} {Code}.")]
        public static partial void NotCorrected(ILogger logger, int? status, string? code);
    }
}

using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Reminding;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Reminding;

public class ReminderTimesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void They_are_spread_evenly_between_opening_and_closing() =>
        ReminderTimes.Of(Monday, Monday.AddDays(3), 2).ShouldBe([Monday.AddDays(1), Monday.AddDays(2)]);

    [Fact]
    public void None_is_in_the_last_hour()
    {
        ReminderTimes.Of(Monday, Monday.AddMinutes(150), 2).ShouldBe([Monday.AddMinutes(50)]);
        ReminderTimes.Of(Monday, Monday.AddHours(1), 2).ShouldBeEmpty();
    }
}

public sealed class RemindersOnSqliteTests : RemindersTests<OnSqlite>;

public sealed class RemindersOnPostgresTests : RemindersTests<OnPostgres>;

public abstract class RemindersTests<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:CallsPerSecond"] = "5000",
        ["Delivery:WakeEvery"] = "1.00:00:00",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_who_has_not_answered_is_reminded_and_only_once(bool isAnonymous)
    {
        var people = Teams.AddPeople(5);
        var wave = await AskAsync(people, isAnonymous);
        await CastAsync(wave, await KnowAsync(people[0]), "[[0]]");
        await CastAsync(wave, await KnowAsync(people[3]), "[[1]]");

        await PauseAllAsync();
        await Task.WhenAll(RemindAsync(), RemindAsync());
        await RemindAsync();
        // This one answers before the reminder goes out.
        await CastAsync(wave, await KnowAsync(people[1]), "[[1]]");
        // The bot's own job may have looked while all were paused, and write that down just now.
        while (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AnyAsync(d => d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending)))
        {
            await ResumeAllAsync();
            await UseAsync<SendDeliveries, bool>(async send =>
            {
                await send.RunAsync(TestContext.Current.CancellationToken);
                return true;
            });
        }

        foreach (var (i, person) in people.Index())
            person.SeesFromBot().Count(m => m.Summary?.StartsWith("A reminder", StringComparison.Ordinal) == true).ShouldBe(i is 2 or 4 ? 1 : 0);
        var rows = await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.Kind == NudgeKind.Reminder).ToListAsync());
        rows.Count.ShouldBe(2, "who answered in between leaves no row");
    }

    [Fact]
    public async Task Nobody_sees_who_was_reminded()
    {
        var people = Teams.AddPeople(2);
        await AskAsync(people, isAnonymous: false);
        await RemindAsync();

        var reminder = await ReadAsync(db => db.Set<CommsBot.Delivery.Occurrence>().AsNoTracking().SingleAsync(o => o.Kind == NudgeKind.Reminder));
        reminder.SenderId.ShouldBeNull();
        (await UseAsync<ReadDeliveryReport, DeliveryReport?>(r => r.RunAsync(reminder.Id, null, CancellationToken.None))).ShouldBeNull();
    }

    /// <summary>Opened two days ago, closing in a day, so that a reminder is due; delivered.</summary>
    private async Task<PollWaveId> AskAsync(IReadOnlyList<CommsBot.Simulation.World.Person> people, bool isAnonymous)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wave = await AskPeopleAsync(people, new PollRules { IsAnonymous = isAnonymous, Reminders = 1 }, closesAt: now.AddDays(1));
        await SendAsync();
        var opened = now.AddDays(-2);
        await ReadAsync(db => db.Set<PollWave>().ExecuteUpdateAsync(w => w.SetProperty(x => x.OpenedAt, opened)));
        return wave.Id;
    }

    private Task PauseAllAsync() => ReadAsync(async db =>
    {
        var until = TimeProvider.System.GetUtcNow().AddHours(3);
        db.AddRange((await db.Set<CommsBot.Audiences.Person>().Select(p => p.Id).ToListAsync()).Select(id => new Preferences { PersonId = id, PausedUntil = until }));
        return await db.SaveChangesAsync();
    });

    private async Task ResumeAllAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await ReadAsync(db => db.Set<Preferences>().ExecuteDeleteAsync());
        // Row by row: the bot's own job may be writing the same ones, in another order.
        foreach (var id in await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.State == DeliveryState.Waiting).Select(d => d.Id).ToListAsync()))
            await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.Id == id && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, now)));
    }

    private Task RemindAsync() => UseAsync<RemindersJob, bool>(async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });
}

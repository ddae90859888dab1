using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.Stewards;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Polls.Anonymity;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class StewardHoursOnSqliteTests : StewardHoursTests<OnSqlite>;

public sealed class StewardHoursOnPostgresTests : StewardHoursTests<OnPostgres>;

/// <summary>What is to be told at night, when nobody who looks after shout-outs is at work.</summary>
public abstract class StewardHoursTests<TDatabase> : ShoutOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly TravellingClock clock = new();

    private protected override TimeProvider Clock => clock;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Roles:CommsManagers:Users:0"] = Megan.AadObjectId.ToString() };

    [Fact]
    public async Task Channels_without_anything_to_celebrate_stand_on_one_card_in_the_morning()
    {
        await SetUpAsync(connects: false);
        var board = Teams.AddTeam("Board", [Adele], "Applause");
        board.HasBot = true;
        await Adele.SaysAsync($"{Bot} shout-out settings", board["Applause"]);
        await Adele.TapsAsync(
            Adele.SeesLast(board["Applause"]), "Save", new { on = "true", weekday = LocalNow.DayOfWeek.ToString(), at = "12:00", zone = NoonZone, identity = "Account" });
        await LongSetUpAsync();
        await BeginInAsync(10);

        await BecomesAsync(ShoutOutState.Empty);
        await TendAsync();
        Told("Nothing to celebrate").ShouldBeEmpty();

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        await Task.WhenAll(TendAsync(), TendAsync(), TendAsync());
        await TendAsync();

        var card = Told("Nothing to celebrate").ShouldHaveSingleItem();
        card.AllText.ShouldContain("Applause");
        card.AllText.ShouldContain("Praise");
    }

    [Fact]
    public async Task A_question_is_asked_once_in_the_morning_as_it_stands_then()
    {
        await HeldAsync();
        Told("is not posted in").ShouldBeEmpty();

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        await Task.WhenAll(TendAsync(), TendAsync(), TendAsync());

        Told("posted in").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Three_questions_are_asked_each_when_the_one_before_was_heard()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await BeginInAsync(10);
        Teams.Faults.Once(Fault.Refused(504), Operation.GraphPostMessage);
        Teams.Faults.Always(Fault.Refused(403, "Forbidden"), Operation.GraphReadMessages);
        await BecomesAsync(ShoutOutState.Unclear);
        await TendAsync();
        var begin = clock.GetUtcNow();

        // Hours begin at 10, 34, 58, 82 and 106; a day after the decision nobody has had theirs.
        foreach (var hours in (double[])[25, 35, 49.5, 59, 74, 83, 98, 107])
        {
            clock.JumpTo(begin.AddHours(hours));
            await TendAsync();
            await TendAsync();
        }

        Told("Is the shout-out of").Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_settled_by_the_morning_is_not_asked()
    {
        await HeldAsync();
        Teams.Faults.Clear();
        await Adele.SaysAsync($"{Bot} shout-out now", Channel);
        (await RowAsync())!.State.ShouldBe(ShoutOutState.Posted);

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        await TendAsync();

        Told("posted in").ShouldBeEmpty();
        (await OwedAsync()).Select(n => n.Outcome).ShouldBe([StewardNoticeOutcome.Settled, StewardNoticeOutcome.Settled]);
    }

    [Fact]
    public async Task A_message_whose_sending_was_broken_off_is_not_sent_again_and_keeps_no_other_back()
    {
        await HeldAsync();
        await ReadAsync(db =>
        {
            DateTimeOffset? now = clock.GetUtcNow();
            return db.Set<StewardNotice>().Where(n => db.Set<CommsBot.Audiences.Person>().Any(p => p.Id == n.PersonId && p.Name == Megan.Name))
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, now));
        });

        clock.JumpTo(clock.GetUtcNow().AddHours(11));
        Teams.Faults.Once(Fault.AcceptThenDrop, Operation.Send);
        await TendAsync();
        await TendAsync();

        Told("posted in").ShouldHaveSingleItem("its answer was lost, and it is not sent again");
        Told("posted in", Megan).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_account_waits_for_hours_but_no_longer_than_twenty()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await BeginInAsync(23);
        Teams.Faults.Always(Fault.ClaimsChallenge, Operation.GraphPostMessage);
        await BecomesAsync(ShoutOutState.Held);
        await UntilAsync(async () => (await OwedAsync()).Any(n => n.Topic == StewardTopic.Account), "managers should be owed word of it");

        clock.JumpTo(clock.GetUtcNow().AddHours(19));
        await TendAsync();
        Told("has to be connected again").ShouldBeEmpty();

        clock.JumpTo(clock.GetUtcNow().AddHours(1.5));
        await TendAsync();
        await TendAsync();
        Told("has to be connected again").ShouldHaveSingleItem();
        Told("posted in").ShouldBeEmpty();
    }

    private protected IReadOnlyList<SeenMessage> Told(string words, Person? reader = null) =>
        [.. (reader ?? Adele).SeesFromBot().Where(m => m.AllText.Contains(words, StringComparison.Ordinal))];

    private protected Task<List<StewardNotice>> OwedAsync() => ReadAsync(db => db.Set<StewardNotice>().AsNoTracking().ToListAsync());

    private protected Task BeginInAsync(double hours, Person? reader = null) => ReadAsync(async db =>
    {
        Teams.Entra.TokenLifetime = TimeSpan.FromDays(500);
        await db.BeginInAsync((reader ?? Adele).Name, TimeSpan.FromHours(hours), clock);
        return true;
    });

    /// <summary>Graph has refused this week's post, ten hours before anybody's.</summary>
    private async Task HeldAsync()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await Megan.SaysAsync("help");
        await BeginInAsync(10);
        await BeginInAsync(10, Megan);
        Teams.Faults.Always(Fault.OldForbidden("AclCheckFailed"), Operation.GraphPostMessage);
        await BecomesAsync(ShoutOutState.Held);
        await TendAsync();
    }
}

/// <summary>Nobody hears of it, but the operators.</summary>
public sealed class NobodyToTellTests : ShoutOutStage<OnSqlite>
{
    private readonly RecordedLog log = new();

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddSingleton<ILoggerProvider>(log);
    }

    [Fact]
    public async Task Operators_are_alarmed_when_Teams_takes_it_for_nobody()
    {
        await SetUpAsync(connects: false);
        Teams.Faults.Always(Fault.Refused(403, "BotNotInConversationRoster"), Operation.Send, Operation.Reply, Operation.CreateConversation);

        await BecomesAsync(ShoutOutState.Empty);
        await TendAsync();

        log.Lines.ShouldContain(l => l.Contains("Nobody could be told of NothingToCelebrate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Operators_are_alarmed_when_there_is_nobody_to_tell()
    {
        await SetUpAsync(connects: false);
        await ReadAsync(db =>
        {
            DateTimeOffset? now = TimeProvider.System.GetUtcNow();
            return db.Set<CommsBot.Audiences.Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftAt, now));
        });

        await BecomesAsync(ShoutOutState.Empty);
        await TendAsync();

        log.Lines.ShouldContain(l => l.Contains("There is nobody to tell of NothingToCelebrate", StringComparison.Ordinal));
    }
}

using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Privacy.Presets;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public sealed class NoSlicesOnSqliteTests : NoSlicesTests<OnSqlite>;

public sealed class NoSlicesOnPostgresTests : NoSlicesTests<OnPostgres>;

/// <summary>Where nobody may see results by department, also of polls for which that was promised before.</summary>
public abstract class NoSlicesTests<TDatabase> : RetentionStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private bool slices;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Privacy:Slices"] = slices ? "true" : "false" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_ballot_says_where_its_voter_works(bool isAnonymous)
    {
        var people = Teams.AddPeople(6);
        var wave = await AskPeopleAsync(people, new PollRules { HasSlices = true, IsAnonymous = isAnonymous });
        foreach (var person in people)
            await CastAsync(wave.Id, await KnowAsync(person), "[[0]]");

        var ballots = await BallotsAsync(wave.Id);
        ballots.Count.ShouldBe(6);
        ballots.ShouldAllBe(b => b.Department == null && b.Office == null && b.Country == null);
        await EndAsync(wave.Id);
        (await ResultsAsync(await WaveAsync(wave.Id))).Slices.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_noted_before_is_neither_shown_nor_kept()
    {
        slices = true;
        await RestartBotAsync();
        var people = Teams.AddPeople(6);
        var closed = await AskPeopleAsync(people, new PollRules { HasSlices = true });
        var open = await AskPeopleAsync(people, again: closed.PollId);
        foreach (var wave in new[] { closed, open })
        {
            foreach (var (i, person) in people.Index())
                await CastAsync(wave.Id, await KnowAsync(person), $"[[{i % 2}]]");
        }

        await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Department, "Sales")));
        (await BallotsAsync(closed.Id)).ShouldContain(b => b.Department != null);

        slices = false;
        await RestartBotAsync();
        await RetainAsync(Now.AddDays(1));
        await EndAsync(closed.Id);

        (await BallotsAsync(open.Id)).ShouldAllBe(b => b.Department == null && b.Office == null && b.Country == null);
        (await ResultsAsync(await WaveAsync(closed.Id))).Slices.ShouldBeEmpty();
    }
}

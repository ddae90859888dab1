using System.Security.Cryptography;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Prompts;
using CommsBot.Simulation;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.Benchmarks.Ballots;

/// <summary>Writes people who have met the bot, and polls, into its database, through the bot's own code.</summary>
internal sealed class Electorate(WebApplication bot, TeamsSimulator teams, TeamsSimulatorOptions teamsOptions)
{
    private const int RowsAtOnce = 2_000;

    private static readonly PollQuestion Day = new()
    {
        Kind = QuestionKind.SingleChoice,
        Text = Words("Which day suits you best?"),
        Choices = [Words("Tuesday"), Words("Wednesday"), Words("Thursday")],
    };

    public async Task<AudienceId> GatherAsync(IReadOnlyList<Simulation.World.Person> people)
    {
        AudienceId? audience = null;
        foreach (var some in people.Chunk(RowsAtOnce))
        {
            var rows = new List<object>();
            foreach (var person in some)
            {
                var met = Person.Meet(
                    new PersonSighting(teamsOptions.TenantId, person.Mri, person.AadObjectId.ToString(), person.Name) { Locale = person.Locale, TimeZone = person.TimeZone },
                    TimeProvider.System);
                rows.Add(met);
                if (audience is null)
                {
                    var all = Audience.Create(teamsOptions.TenantId, "Electorate", AudienceKind.List, null, met.Id, TimeProvider.System);
                    audience = all.Id;
                    rows.Add(all);
                }

                rows.Add(new AudienceMember(audience.Value, met.Id));
                rows.Add(new StoredConversation
                {
                    Id = person.Chat.Id,
                    TenantId = teamsOptions.TenantId,
                    Scope = ConversationScope.Personal,
                    PersonalUserId = person.Mri,
                    BotId = $"28:{teamsOptions.AppId}",
                    BotName = teamsOptions.AppName,
                    ServiceUrl = teams.Bot.ServiceUrl,
                });
            }

            await UseAsync(async (db, _) =>
            {
                db.AddRange(rows);
                return await db.SaveChangesAsync();
            });
        }

        return audience!.Value;
    }

    /// <summary>Asked of everybody, each of whom has a copy already.</summary>
    public Task<PollWaveId> AskAsync(AudienceId audience, string key, bool isAnonymous) => UseAsync(async (db, services) =>
    {
        var owner = await OwnerAsync(db, audience);
        var poll = Poll.Create(new NewPoll(teamsOptions.TenantId, owner, key, [Day], "en") { Rules = new PollRules { IsAnonymous = isAnonymous } }, TimeProvider.System);
        db.Add(poll);
        await db.SaveChangesAsync();
        var now = TimeProvider.System.GetUtcNow();
        var wave = await services.GetRequiredService<OpenWave>().RunAsync(poll.Id, key, null, now, null, CancellationToken.None);
        db.ChangeTracker.Clear();
        var occurrence = await services.GetRequiredService<PlanDeliveries>().RunAsync(PlanOf(NudgeKind.Poll, poll.Id.Value, key, audience), CancellationToken.None);
        await db.Set<Delivery.Delivery>().Where(d => d.OccurrenceId == occurrence!.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Delivered));
        return wave.Id;
    });

    /// <summary>A prompt on its way to everybody while they vote.</summary>
    public Task<bool> SendPromptAsync(AudienceId audience) => UseAsync(async (db, services) =>
    {
        var owner = await OwnerAsync(db, audience);
        var prompt = Prompt.Draft(new PromptWording([new PromptText("en", null, "What did you learn this week?")], "en", null), "benchmark", TimeProvider.System);
        db.Add(prompt);
        db.Add(Campaign.Draft(NudgeKind.Prompt, prompt.Id.Value, new DraftedBy(teamsOptions.TenantId, owner, "benchmark", "Europe/Berlin"), TimeProvider.System));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return await services.GetRequiredService<PlanDeliveries>().RunAsync(PlanOf(NudgeKind.Prompt, prompt.Id.Value, "benchmark", audience), CancellationToken.None) is not null;
    });

    /// <summary>How long it takes to read the results of a poll that has so many ballots: the median of many times, in milliseconds.</summary>
    public async Task<double> ReadResultsAsync(PollWaveId wave, int ballots)
    {
        await FillAsync(wave, ballots);
        var took = new List<double>();
        for (var i = 0; i < 400; i++)
        {
            took.Add(await UseAsync(async (_, services) =>
            {
                var begin = TimeProvider.System.GetTimestamp();
                var seen = await services.GetRequiredService<ReadResults>().RunAsync(wave, await OwnerOfAsync(services, wave), CancellationToken.None);
                return seen?.Results?.Respondents == ballots
                    ? TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds
                    : throw new InvalidOperationException("Not all ballots are in the results.");
            }));
        }

        return took.Skip(100).Order().ElementAt(150);
    }

    /// <summary>Compares tallies with ballots.</summary>
    public Task<(int Ballots, int Tallied)> CountAsync(PollWaveId wave) => UseAsync(async (db, _) => (
        await db.Set<Ballot>().CountAsync(b => b.WaveId == wave),
        await db.Set<Tally>().Where(t => t.WaveId == wave && t.Question == 0 && t.Option >= 0).SumAsync(t => t.Count)));

    private Task<int> FillAsync(PollWaveId wave, int ballots) => UseAsync(async (db, _) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var some in Enumerable.Range(0, ballots).Chunk(RowsAtOnce))
        {
            await using var insert = new RowsStatement(db.Database.GetDbConnection(), transaction.GetDbTransaction())
                .Sql("""INSERT INTO "PollBallots" ("WaveId", "VoterKey", "Answers") VALUES """);
            foreach (var (index, ballot) in some.Index())
                insert.Sql(index == 0 ? "" : ",").List((object[])[wave.Value, RandomNumberGenerator.GetBytes(16), $"[[{ballot % 3}]]"]);
            await insert.RunAsync();
        }

        db.AddRange(Enumerable.Range(0, 3).Select(option => new Tally { WaveId = wave, Question = 0, Option = option, Count = (ballots + 2 - option) / 3 }));
        db.Add(new Tally { WaveId = wave, Question = 0, Option = Tally.Respondents, Count = ballots });
        db.Add(new Tally { WaveId = wave, Question = Tally.Wave, Option = Tally.Respondents, Count = ballots });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return ballots;
    });

    private static async Task<PersonId> OwnerOfAsync(IServiceProvider services, PollWaveId wave) =>
        (await services.GetRequiredService<AskedWaves>().FindAsync(wave, CancellationToken.None))!.OwnerId;

    private static Task<PersonId> OwnerAsync(CommsBotDbContext db, AudienceId audience) =>
        db.Set<Audience>().Where(a => a.Id == audience).Select(a => a.OwnerId).SingleAsync();

    private static PollWords Words(string text) => new(new Dictionary<string, string> { ["en"] = text });

    private NudgePlan PlanOf(NudgeKind kind, Guid subject, string key, AudienceId audience)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new NudgePlan
        {
            TenantId = teamsOptions.TenantId, Kind = kind, SubjectId = subject, Key = key, AudienceId = audience, AudienceName = "Electorate", PlannedFor = now,
            ExpiresAt = now.AddDays(2), TimeZone = "Europe/Berlin", IsUrgent = true,
        };
    }

    private async Task<T> UseAsync<T>(Func<CommsBotDbContext, IServiceProvider, Task<T>> use)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<CommsBotDbContext>(), scope.ServiceProvider);
    }
}

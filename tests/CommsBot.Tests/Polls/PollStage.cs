using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Graph;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Scheduling;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Occurrence = CommsBot.Delivery.Occurrence;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Polls;

/// <summary>Polls asked in a channel, or of people who each have a copy, and ballots as clients send them.</summary>
public abstract class PollStage<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private protected static PollQuestion Lunch { get; } = Ask(QuestionKind.SingleChoice, "Lunch together?", "Yes", "No", "Maybe");

    private protected static PollQuestion Ask(QuestionKind kind, string text, params string[] choices) =>
        new() { Kind = kind, Text = PollWords.In(English, text), Choices = [.. choices.Select(c => PollWords.In(English, c))] };

    /// <summary>The bot's own person behind somebody of the simulator, from the directory if they have not met.</summary>
    private protected Task<PersonId> KnowAsync(Person person) => UseAsync<CommsBotDbContext, PersonId>(async db =>
    {
        var id = person.AadObjectId.ToString();
        if (await db.Set<CommsBot.Audiences.Person>().SingleOrDefaultAsync(p => p.EntraObjectId == id || p.TeamsUserId == person.Mri) is { } met)
            return met.Id;

        var known = CommsBot.Audiences.Person.Know(
            new DirectoryEntry(id, person.Name)
            {
                Department = person.Department, Office = person.Office, Country = person.Country,
                // There at all hours.
                WorkStart = TimeOnly.MinValue, WorkEnd = TimeOnly.MinValue, WorkDays = (int)Weekdays.All,
            },
            TenantId,
            TimeProvider.System);
        db.Add(known);
        await db.SaveChangesAsync();
        return known.Id;
    });

    /// <summary>Asked by Adele in the channel.</summary>
    private protected async Task<PollWave> AskInChannelAsync(
        PollRules? rules = null, IReadOnlyList<PollQuestion>? questions = null, DateTimeOffset? closesAt = null, Conversation? channel = null)
    {
        channel ??= Kudos;
        var poll = new NewPoll(TenantId, await KnowAsync(Adele), $"test:{Guid.NewGuid()}", questions ?? [Lunch], "en") { Rules = rules ?? new() };
        return await UseAsync<OpenPoll, PollWave>(async open =>
            (await open.RunAsync(poll, new WavePlace(channel.Id, channel.Id), closesAt, CancellationToken.None))!);
    }

    /// <summary>Asked by Adele of each of some people, as Delivery would have it in their chats.</summary>
    private protected async Task<PollWave> AskPeopleAsync(
        IReadOnlyList<Person> people, PollRules? rules = null, IReadOnlyList<PollQuestion>? questions = null, DateTimeOffset? closesAt = null, PollId? again = null)
    {
        // Whoever writes to people has to know where their Teams is.
        await Adele.InstallsAsync();
        var owner = await KnowAsync(Adele);
        var key = Guid.NewGuid().ToString();
        var poll = again ?? await UseAsync<CommsBotDbContext, PollId>(async db =>
        {
            var created = Poll.Create(new NewPoll(TenantId, owner, $"test:{key}", questions ?? [Lunch], "en") { Rules = rules ?? new() }, TimeProvider.System);
            db.Add(created);
            db.Add(Campaign.Draft(NudgeKind.Poll, created.Id.Value, new DraftedBy(TenantId, owner, created.Origin, "Europe/Berlin"), TimeProvider.System));
            await db.SaveChangesAsync();
            await db.Set<Campaign>().ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CampaignState.Sent));
            return created.Id;
        });
        foreach (var person in people)
            await KnowAsync(person);

        var now = TimeProvider.System.GetUtcNow();
        var wave = await UseAsync<OpenWave, PollWave>(open => open.RunAsync(poll, key, null, now, closesAt, CancellationToken.None));
        var audience = await UseAsync<CommsBotDbContext, AudienceId>(async db =>
        {
            var made = Audience.Create(TenantId, key, AudienceKind.List, null, owner, TimeProvider.System);
            var ids = people.Select(p => p.AadObjectId.ToString()).ToList();
            db.Add(made);
            db.AddRange((await db.Set<CommsBot.Audiences.Person>().Where(p => ids.Contains(p.EntraObjectId!)).Select(p => p.Id).ToListAsync())
                .Select(id => new AudienceMember(made.Id, id)));
            await db.SaveChangesAsync();
            return made.Id;
        });
        await UseAsync<PlanDeliveries, Occurrence?>(plan => plan.RunAsync(
            new NudgePlan
            {
                TenantId = TenantId, Kind = NudgeKind.Poll, SubjectId = poll.Value, Key = key, SenderId = owner, SenderName = Adele.Name, AudienceId = audience,
                AudienceName = "Test", PlannedFor = now, ExpiresAt = closesAt ?? now.AddDays(3), TimeZone = "Europe/Berlin", IsUrgent = true,
            },
            CancellationToken.None));
        return wave;
    }

    /// <summary>A tap as a client sends it.</summary>
    private protected static Task<BotAnswer> VoteAsync(Person person, PollWaveId wave, object inputs, Conversation? where = null)
    {
        var data = System.Text.Json.JsonSerializer.SerializeToNode(inputs)!.AsObject();
        data["poll"] = wave.ToString();
        return person.InvokesAsync(
            "adaptiveCard/action",
            new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = PollVerbs.Answer, ["data"] = data } },
            where: where);
    }

    private protected Task<List<CastBallot>> BallotsAsync(PollWaveId wave) => ReadAsync(async db => await db.BallotsOf(
        wave, (await db.Set<Poll>().AsNoTracking().SingleAsync(p => db.Set<PollWave>().Any(w => w.Id == wave && w.PollId == p.Id))).Rules).ToListAsync());

    private protected Task<WaveCounts> CountsAsync(PollWaveId wave) => ReadAsync(async db =>
        WaveCounts.From(await db.Set<Tally>().AsNoTracking().Where(t => t.WaveId == wave).ToListAsync()));

    /// <summary>Straight into a box, past Teams.</summary>
    private protected async Task<CastOutcome> CastAsync(PollWaveId wave, PersonId voter, string answers, string? place = null, BallotBox? box = null) =>
        await (box ?? await UseAsync<BallotBox, BallotBox>(Task.FromResult)).CastAsync(new BallotPaper(
            await UseAsync<AskedWaves, AskedWave>(async waves => (await waves.FindAsync(wave, CancellationToken.None))!),
            voter, TenantId, place ?? Kudos.Id, BallotAnswers.Read(answers)));

    /// <summary>A tap on a card that names a wave, whoever had it before.</summary>
    private protected static async Task<string> TapsAsync(Person person, string verb, PollWaveId wave, object? inputs = null, Conversation? where = null)
    {
        var data = System.Text.Json.JsonSerializer.SerializeToNode(inputs ?? new object())!.AsObject();
        data["wave"] = wave.ToString();
        var tap = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        return (await person.InvokesAsync("adaptiveCard/action", tap, where: where)).RawBody;
    }

    private protected async Task ShareAsync(PollWave wave, Person colleague)
    {
        var id = await KnowAsync(colleague);
        await ReadAsync(async db =>
        {
            db.Add(new CoOwner(await db.Set<Campaign>().Where(c => c.SubjectId == wave.PollId.Value).Select(c => c.Id).SingleAsync(), id));
            return await db.SaveChangesAsync();
        });
    }

    private protected Task<PollWave> WaveAsync(PollWaveId id) => ReadAsync(db => db.Set<PollWave>().AsNoTracking().SingleAsync(w => w.Id == id));

    private protected async Task<WaveResults> ResultsAsync(PollWave wave) => ResultsJson.Read(
        wave.ResultsJson!, (await ReadAsync(db => db.Set<Poll>().AsNoTracking().SingleAsync(p => p.Id == wave.PollId))).Questions);

    private protected Task EndAsync(PollWaveId id) => UseAsync<EndWave, bool>(async end =>
    {
        await end.RunAsync(id, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return true;
    });

    private protected Task RunJobAsync() => UseAsync<ClosePollsJob, bool>(async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Until nothing is due any more; the bot's own job may be at it, too.</summary>
    private protected async Task SendAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await UseAsync<SendDeliveries, bool>(async send =>
            {
                await send.RunAsync(CancellationToken.None);
                return true;
            });
        }
        while (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().AnyAsync(d => d.State == DeliveryState.Sending || d.State == DeliveryState.Waiting))
            || await ReadAsync(db => db.Set<Occurrence>().AnyAsync(o => o.HasCorrections || o.State == OccurrenceState.Running)));
    }
}

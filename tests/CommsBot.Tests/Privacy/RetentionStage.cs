using CommsBot.Auditing;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Polls.Questions;
using CommsBot.Privacy.Retention;
using CommsBot.Prompts;
using CommsBot.Recognition;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Tests.Polls;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Occurrence = CommsBot.Delivery.Occurrence;

namespace CommsBot.Tests.Privacy;

/// <summary>One of everything that is kept for a time, made now; and the job at any later time.</summary>
public abstract class RetentionStage<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Written = "I miss the \"texts\": in the lift";

    private protected static PollQuestion Why { get; } = Ask(QuestionKind.OpenText, "Why?");

    // Noon, so that a day more or less is a day more or less.
    protected static DateTimeOffset Now { get; } = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddHours(12), TimeSpan.Zero);

    private protected async Task<PollWave> KeepOneOfEverythingAsync()
    {
        var wave = await AskPeopleAsync([Megan, Jörg], questions: [Lunch, Why], closesAt: Now.AddDays(3));
        await CastAsync(wave.Id, await KnowAsync(Megan), $"[[0],[{System.Text.Json.JsonSerializer.Serialize(Written)}]]");
        await CastAsync(wave.Id, await KnowAsync(Jörg), "[[1],[\"Hunger\"]]");
        await EndAsync(wave.Id);
        var (adele, megan) = (await KnowAsync(Adele), await KnowAsync(Megan));
        var clock = new FakeTimeProvider(Now);
        await ReadAsync(async db =>
        {
            var prompt = Prompt.Draft(new PromptWording([new PromptText("en", null, "What did you learn?")], "en", null), $"test:{Guid.NewGuid()}", clock);
            var sending = PromptSending.Of(prompt, new CampaignSending("once", Now, Now.AddDays(3)), null, clock);
            db.AddRange(prompt, sending);
            db.Add(new PromptAnswer { SendingId = sending.Id, PersonId = megan, Text = "Patience", Share = AnswerShare.Nobody, AnsweredAt = Now });

            var (open, published) = (Nominated(adele, megan, 1, clock), Nominated(adele, megan, 2, clock));
            db.AddRange(open, published);
            var channel = ShoutOutChannel.Meet(
                new ChannelFacts(TenantId, Kudos.Id, null, null, "Kudos"), new ShoutOutSettings { ZoneId = "Europe/Berlin", Hashtag = "Thanks", MostItems = 5, Language = "en" }, Now);
            var post = ShoutOut.Begin(channel, IsoWeek.Of(Now, TimeZoneInfo.Utc), ShoutOutState.Posted, null, clock);
            db.AddRange(channel, post, new ShoutOutNotice { ShoutOutId = post.Id, PersonId = megan });
            db.Add(new StewardNotice { PersonId = adele, Topic = StewardTopic.Week, About = post.Id.ToString(), Round = 0, OwedAt = Now });
            db.Add(AuditEntry.Of(new AuditActor(TenantId, adele.Value, "Adele"), AuditAction.Released, "Lunch", "", clock));
            await db.SaveChangesAsync();
            return await db.Set<Nomination>().Where(n => n.Id == published.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.ShoutOutId, post.Id));
        });
        return wave;
    }

    private protected Task<Dictionary<string, int>> CountAsync() => ReadAsync(async db => new Dictionary<string, int>
    {
        ["ballots"] = await db.Set<Ballot>().CountAsync(),
        ["texts"] = await db.Set<PollWave>().CountAsync(w => w.ResultsJson!.Contains("lift")),
        ["prompt answers"] = await db.Set<PromptAnswer>().CountAsync(),
        ["nominations"] = await db.Set<Nomination>().CountAsync(),
        ["nominees"] = await db.Set<Nominee>().CountAsync(),
        ["occurrences"] = await db.Set<Occurrence>().CountAsync(),
        ["deliveries"] = await db.Set<CommsBot.Delivery.Delivery>().CountAsync(),
        ["notices"] = await db.Set<ShoutOutNotice>().CountAsync(),
        ["steward notices"] = await db.Set<StewardNotice>().CountAsync(),
        ["audit"] = await db.Set<AuditEntry>().CountAsync(),
    });

    /// <summary>As the scheduler would, at some time.</summary>
    private protected Task RetainAsync(DateTimeOffset at) => UseAsync<IServiceProvider, bool>(async services =>
    {
        var clock = new FakeTimeProvider(at);
        var kinds = services.GetServices<IRetention>().Select(kind => At(kind, services, clock));
        await ActivatorUtilities.CreateInstance<RetentionJob>(services, kinds, clock).RunAsync(CancellationToken.None);
        return true;
    });

    private static IRetention At(IRetention kind, IServiceProvider services, TimeProvider clock) =>
        kind.GetType().GetConstructors()[0].GetParameters().Any(p => p.ParameterType == typeof(TimeProvider))
            ? (IRetention)ActivatorUtilities.CreateInstance(services, kind.GetType(), clock)
            : kind;

    private Nomination Nominated(PersonId by, PersonId whom, int slot, TimeProvider clock) => Nomination.Make(
        new CompleteNomination([whom], slot == 1 ? RecognitionValue.Sharing : RecognitionValue.Innovation, "She turned her notes into a guide"),
        new NominatedBy(TenantId, by, null, $"test:{Guid.NewGuid()}") { Week = IsoWeek.Of(clock.GetUtcNow(), TimeZoneInfo.Utc), Language = "en" },
        slot, NominationState.Approved, clock);
}

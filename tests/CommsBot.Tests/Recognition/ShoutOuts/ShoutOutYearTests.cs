using CommsBot.Graph.Posting;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Scheduling;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

/// <summary>
/// A year of three channels in three zones: people nominate and are told a day ahead, some do not want to be named, Graph has bad days, the bot is
/// restarted each month and down for two days now and then. The clock jumps; everything else is real.
/// </summary>
public sealed class ShoutOutYearTests : ShoutOutStage<OnSqlite>
{
    private static readonly (DayOfWeek Day, string At, string Zone)[] Plans =
        [(DayOfWeek.Friday, "10:00", "Europe/Berlin"), (DayOfWeek.Sunday, "01:30", "America/New_York"), (DayOfWeek.Monday, "00:30", "Pacific/Kiritimati")];

    private static readonly Fault[] BadDay =
    [
        Fault.AcceptThenDrop, Fault.AcceptedThenRefused(500), Fault.AcceptedThenRefused(503), Fault.RefusedByProxy(502), Fault.Reset, Fault.ThrottledFor(1), Fault.Conflict,
    ];

    private readonly TravellingClock clock = new();
    private readonly Random random = new(2027);
    private readonly List<Thank> all = [];

    private protected override TimeProvider Clock => clock;

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Recognition:NoticeHours"] = "24" };

    [Fact]
    public async Task Every_week_has_one_post_and_every_thanks_is_said_once()
    {
        // The real MSAL looks at the real clock.
        Teams.Entra.TokenLifetime = TimeSpan.FromDays(500);
        await ConnectAsync();
        await Adele.InstallsAsync();
        List<Person> people = [.. Enumerable.Range(0, 25).Select(i => Teams.AddPerson(new PersonSpec { Name = $"Colleague {i:00}", App = AppState.Installed }))];
        List<Conversation> channels = [];
        foreach (var plan in Plans)
            channels.Add(await SetUpAsync(plan, people));

        var start = clock.GetUtcNow().AddMinutes(1);
        var outages = 0;
        for (var now = start; now < start.AddDays(365); now = now.AddHours(StepAt(now)))
        {
            if (random.Next(2_000) == 0)
            {
                now = now.AddDays(2);
                outages++;
            }

            clock.JumpTo(now);
            if (random.Next(20) == 0)
                await NominateSomebodyAsync(channels[random.Next(channels.Count)], people);
            if (random.Next(100) == 0)
                Teams.Faults.Once(BadDay[random.Next(BadDay.Length)], Operation.GraphPostMessage);
            if (random.Next(360) == 0)
                await RestartBotAsync();
            if (random.Next(12) == 0)
            {
                await RunAsync<PostingAccountJob>();
                await RunAsync<ReadReach>();
            }

            await RunAsync<TendNominations>();
            await DeclineAsync();
            await TendAsync();
        }

        var rows = await ReadAsync(db => db.Set<ShoutOut>().AsNoTracking().ToListAsync());
        rows.Count.ShouldBeInRange(3 * 51, 3 * 53);
        rows.Count(r => r.State == ShoutOutState.Missed).ShouldBeLessThanOrEqualTo(3 * outages);
        rows.ShouldAllBe(r => r.State == ShoutOutState.Posted || r.State == ShoutOutState.Empty || r.State == ShoutOutState.Missed);
        foreach (var channel in channels)
        {
            var posts = Adele.Sees(channel).Where(m => m.Subject is not null).ToList();
            posts.Select(p => p.Subject).ShouldBe(rows.Where(r => r.ChannelId == channel.Id && r.State == ShoutOutState.Posted).OrderBy(r => r.PostedAt).Select(r => r.Marker));
            posts.ShouldAllBe(p => p.Author == Applaus);
            foreach (var thanks in all.Where(t => t.Channel == channel))
            {
                var times = posts.Count(p => p.Text!.Contains(thanks.Reason, StringComparison.Ordinal));
                var isTooNew = thanks.At > clock.GetUtcNow().AddDays(-15);
                times.ShouldBeInRange(thanks.IsDeclined || isTooNew ? 0 : 1, thanks.IsDeclined ? 0 : 1, thanks.Reason);
            }
        }
    }

    /// <summary>Small on the days when something is due.</summary>
    private int StepAt(DateTimeOffset now) => now.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Sunday ? random.Next(1, 3) : random.Next(2, 7);

    private async Task<Conversation> SetUpAsync((DayOfWeek Day, string At, string Zone) plan, IEnumerable<Person> people)
    {
        var team = Teams.AddTeam(plan.Zone, [Adele, Applaus, .. people], "Praise");
        await team.InstallBotAsync(Adele);
        await Adele.SaysAsync($"{Bot} shout-out settings", team["Praise"]);
        var form = new { on = "true", weekday = plan.Day.ToString(), at = plan.At, zone = plan.Zone, identity = "Account" };
        (await Adele.TapsAsync(Adele.SeesLast(team["Praise"]), "Save", form)).CardText.ShouldContain("Saved.");
        return team["Praise"];
    }

    private async Task NominateSomebodyAsync(Conversation channel, List<Person> people)
    {
        var (who, whom) = (people[all.Count % people.Count], people[(all.Count + 7) % people.Count]);
        var thanks = new Thank(channel, whom, $"one of the many things that went well no. {all.Count:0000}", clock.GetUtcNow()) { IsToBeDeclined = random.Next(10) == 0 };
        all.Add(thanks);
        await who.SaysAsync($"{Bot} nominate {whom.At} for Sharing because {thanks.Reason}", channel, whom);
    }

    /// <summary>Those who do not want to be named say so as soon as they are told.</summary>
    private async Task DeclineAsync()
    {
        foreach (var thanks in all.Where(t => t is { IsToBeDeclined: true, IsDeclined: false }))
        {
            if (thanks.Whom.SeesFromBot().SingleOrDefault(m => m.AllText.Contains(thanks.Reason, StringComparison.Ordinal) && m.Buttons.Count > 0) is not { } notice)
                continue;

            await thanks.Whom.TapsAsync(notice, notice.Buttons[0]);
            thanks.IsDeclined = true;
        }
    }

    private Task RunAsync<TJob>()
        where TJob : IJob => UseAsync<TJob, bool>(async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    private sealed record Thank(Conversation Channel, Person Whom, string Reason, DateTimeOffset At)
    {
        public bool IsToBeDeclined { get; init; }

        public bool IsDeclined { get; set; }
    }
}

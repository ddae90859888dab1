using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Simulation.World;
using CommsBot.Tests.Graph.Posting;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CommsBot.Tests.Recognition.ShoutOuts;

/// <summary>A channel whose weekly post is due, in the name of an account that is connected; Adele, an admin, looks after it.</summary>
public abstract class ShoutOutStage<TDatabase> : PostingStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Reason = "he turned <b>his</b> notes & \"sketches\" into a guide";

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:KeepsOfficeHours"] = "false",
        ["Posting:AttemptTimeout"] = "00:00:05",
        ["ShoutOuts:LeaseTime"] = "00:00:07",
        ["ShoutOuts:LookAfter"] = "00:00:00.100",
        ["ShoutOuts:RetryAfter"] = "00:00:00.100",
        ["ShoutOuts:WakeEvery"] = "00:01:00",
    };

    protected string Bot => Teams.Bot.At;

    protected Conversation Channel => Sales["Praise"];

    /// <summary>Where it is about noon now, so that no test runs into midnight.</summary>
    protected static string NoonZone
    {
        get
        {
            var offset = 12 - TimeProvider.System.GetUtcNow().Hour;
            return offset == 0 ? "Etc/UTC" : offset > 0 ? $"Etc/GMT-{offset}" : $"Etc/GMT+{-offset}";
        }
    }

    protected static DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(NoonZone));

    private protected static IsoWeek Week => IsoWeek.Of(DateOnly.FromDateTime(LocalNow.DateTime));

    protected static string ThisMarker => $"#WeLeadComms · {Week}";

    /// <summary>Posts of this week, as a member sees them.</summary>
    protected IReadOnlyList<SeenMessage> Posts => [.. Adele.Sees(Channel).Where(m => m.Subject == ThisMarker)];

    /// <summary>The bot's own posts of this week.</summary>
    protected IReadOnlyList<SeenMessage> BotPosts =>
        [.. Adele.SeesFromBot(Channel).Where(m => m.RootId is null && m.AllText.Contains(ThisMarker, StringComparison.Ordinal) && m.Buttons.Contains("Thank someone next"))];

    protected async Task SetUpAsync(object? changes = null, bool connects = true)
    {
        if (connects)
            await ConnectAsync();
        await Adele.SaysAsync("help");
        await Adele.SaysAsync($"{Bot} shout-out settings", Channel);
        var card = Adele.SeesLast(Channel);
        var tap = await Adele.TapsAsync(card, "Save", new { on = "true", weekday = LocalNow.DayOfWeek.ToString(), at = "12:00", zone = NoonZone, identity = "Account" });
        tap.CardText.ShouldContain("Saved.");
        if (changes is not null)
            (await Adele.TapsAsync(Adele.Sees(Channel).Single(m => m.Id == card.Id), "Save", changes)).CardText.ShouldContain("Saved.");
        await LongSetUpAsync();
    }

    /// <summary>As if the channel had been set up yesterday.</summary>
    protected Task LongSetUpAsync() => ReadAsync(db =>
    {
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
        return db.Set<ShoutOutChannel>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Since, yesterday));
    });

    protected Task NominateAsync(Person who, Person whom, string reason = Reason, string value = "Sharing") =>
        who.SaysAsync($"{Bot} nominate {whom.At} for {value} because {reason}", Channel, whom);

    /// <summary>What the job does whenever it is woken.</summary>
    protected Task TendAsync() => UseAsync<TendShoutOuts, bool>(async tend =>
    {
        await tend.RunAsync(CancellationToken.None);
        return true;
    });

    private protected Task<ShoutOut?> RowAsync() =>
        ReadAsync(db => db.Set<ShoutOut>().AsNoTracking().SingleOrDefaultAsync(s => s.ChannelId == Channel.Id && s.Week == Week));

    /// <summary>The job runs until the week stands so.</summary>
    private protected Task BecomesAsync(ShoutOutState state) => UntilAsync(
        async () =>
        {
            await TendAsync();
            return (await RowAsync())?.State == state;
        },
        $"the week should become {state}");

    /// <summary>What whoever looks after the channel is told in their own chat.</summary>
    private protected Task<SeenMessage> HearsAsync(string words) => Adele.WaitsForAsync(m => m.IsFromBot && m.AllText.Contains(words, StringComparison.Ordinal));
}

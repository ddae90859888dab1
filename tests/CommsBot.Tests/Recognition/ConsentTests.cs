using CommsBot.Recognition.Nominations;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class ConsentOnSqliteTests : ConsentTests<OnSqlite>;

public sealed class ConsentOnPostgresTests : ConsentTests<OnPostgres>;

public sealed class AskFirstOnSqliteTests : AskFirstTests<OnSqlite>;

public sealed class AskFirstOnPostgresTests : AskFirstTests<OnPostgres>;

/// <summary>Silence is consent, a day later.</summary>
public abstract class ConsentTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Recognition:NoticeHours"] = "24" };

    [Fact]
    public async Task Nothing_is_published_before_the_nominee_has_had_their_day()
    {
        await NominateAsync(Adele, Megan);
        await NoticeOfAsync(Megan);
        await PassAsync(TimeSpan.FromHours(23));
        await TendAsync();
        await Jörg.SaysAsync($"{Bot} shout-out now", Kudos);
        Jörg.SeesFromBot(Kudos).ShouldNotContain(m => Shows(m, Reason));

        await PassAsync(TimeSpan.FromHours(2));
        await TendAsync();
        await CardAsync(Jörg);
        await Jörg.SaysAsync($"{Bot} shout-out now", Kudos);
        Jörg.SeesFromBot(Kudos).ShouldContain(m => m.MentionedIds.Contains(Megan.Mri));
    }

    [Fact]
    public async Task Outside_their_hours_the_nominee_is_told_later_and_published_later()
    {
        await Megan.SaysAsync("help");
        await SetHoursAsync(days: 0);
        await NominateAsync(Adele, Megan);
        await TendAsync();
        Megan.SeesFromBot().ShouldNotContain(m => Shows(m, Reason));
        (await NominationsAsync()).Single().Nominees.Single().NoticeClaimedAt.ShouldBeNull();

        await SetHoursAsync(days: 127);
        await TendAsync();
        await NoticeOfAsync(Megan);
    }

    // Work on no day but the one that is longest away; or at any time.
    private Task SetHoursAsync(int days) => ReadAsync(async db =>
    {
        var tomorrow = 1 << (((int)TimeProvider.System.GetUtcNow().AddDays(3).DayOfWeek + 6) % 7);
        var set = days == 0 ? tomorrow : days;
        await db.Set<CommsBot.Audiences.Person>().ExecuteUpdateAsync(
            p => p.SetProperty(x => x.WorkStart, TimeOnly.MinValue).SetProperty(x => x.WorkEnd, TimeOnly.MinValue).SetProperty(x => x.WorkDays, set));
        return true;
    });
}

/// <summary>Only who said yes is named.</summary>
public abstract class AskFirstTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings =>
        new(base.Settings) { ["Recognition:NoticeHours"] = "24", ["Recognition:Consent"] = "AskFirst" };

    [Fact]
    public async Task Without_a_yes_nobody_is_named_and_a_yes_can_be_taken_back()
    {
        await NominateAsync(Adele, Megan);
        var notice = await NoticeOfAsync(Megan);
        notice.AllText.ShouldContain("Without your yes");
        await PassAsync(TimeSpan.FromHours(25));
        await TendAsync();
        await Jörg.SaysAsync($"{Bot} shout-out now", Kudos);
        Jörg.SeesFromBot(Kudos).ShouldNotContain(m => Shows(m, Reason));

        await Megan.TapsAsync(notice, "Name me");
        var card = await CardAsync(Jörg);
        await Megan.TapsAsync(Megan.SeesLast(), "Do not name me");
        await Teams.UntilAsync(() => Jörg.Sees(Kudos).All(m => m.Id != card.Id) ? "gone" : null);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_not_named_while_the_others_are()
    {
        Jörg.App = AppState.NotInstalled;
        await Adele.SaysAsync($"{Bot} nominate {Megan.At} and {Jörg.At} for Sharing because {Reason}", Kudos, Megan, Jörg);
        await Megan.TapsAsync(await NoticeOfAsync(Megan), "Name me");
        await TendAsync();
        await PassAsync(TimeSpan.FromHours(25));
        await TendAsync();

        var card = await CardAsync(Adele);
        card.AllText.ShouldContain("Megan Bowen");
        card.AllText.ShouldNotContain("Jörg");
    }
}

using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class CorrectionFaultTests : CorrectionStage<OnSqlite>
{
    public static TheoryData<string> Faults => ["lost answer", "not done", "done and 504", "throttled", "conflict", "hangs"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_is_not_refused_is_done_by_itself(string fault)
    {
        await PostAsync();
        Teams.Faults.Once(
            fault switch
            {
                "lost answer" => Fault.AcceptThenDrop,
                "not done" => Fault.Refused(503),
                "done and 504" => Fault.AcceptedThenRefused(504),
                "throttled" => Fault.ThrottledFor(1),
                "conflict" => Fault.Conflict,
                _ => Fault.Hang,
            },
            Operation.GraphChangeMessage);

        (await CorrectsAsync(Better)).CardText.ShouldContain("I try again by myself");
        await BecomesAsync(CorrectionState.Shown);

        Posts.ShouldHaveSingleItem().Html.ShouldNotBeNull().ShouldContain(BetterHtml);
        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(2);
    }

    [Fact]
    public async Task A_post_that_is_gone_needs_no_correction()
    {
        await PostAsync();
        Teams.Faults.Once(Fault.Refused(404, "NotFound"), Operation.GraphChangeMessage);

        await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Withdraw the post", null), ("Withdraw", null));

        (await CorrectionAsync())!.State.ShouldBe(CorrectionState.Shown);
        await TendAsync();
        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(1);
    }

    [Fact]
    public async Task A_definite_refusal_is_told_and_tried_again_once_it_is_mended()
    {
        await PostAsync();
        Teams.Faults.Always(Fault.OldForbidden("AclCheckFailed"), Operation.GraphChangeMessage);

        var saved = await CorrectsAsync(Better);
        await TendAsync();
        await Task.WhenAll(TendAsync(), TendAsync());

        saved.CardText.ShouldContain("not a member of this team");
        var told = await HearsAsync("has to be changed by hand");
        Adele.SeesFromBot().Count(m => m.AllText.Contains("has to be changed by hand", StringComparison.Ordinal)).ShouldBe(1);
        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(1);
        Teams.Faults.Clear();
        var again = await TapsThroughAsync(Adele, told, ("See how it should read", null), ("Try again", null));

        again.CardText.ShouldContain("reads like this now");
        Posts[0].Html.ShouldNotBeNull().ShouldContain(BetterHtml);
    }

    [Fact]
    public async Task A_newer_correction_is_never_overtaken_by_one_that_is_under_way()
    {
        await PostAsync();
        Teams.Faults.Once(Fault.Slow(TimeSpan.FromSeconds(2)), Operation.GraphChangeMessage);
        var first = CorrectsAsync("the first correction, which takes its time in Teams");
        await UntilAsync(async () => (await CorrectionAsync())?.State == CorrectionState.Trying, "it should be under way");

        await CorrectsAsync(Better);
        await first;
        await BecomesAsync(CorrectionState.Shown);

        (await CorrectionAsync())!.Revision.ShouldBe(2);
        Posts.ShouldHaveSingleItem().Html.ShouldNotBeNull().ShouldContain(BetterHtml);
    }

    [Fact]
    public async Task A_text_that_does_not_fit_into_the_post_is_refused_and_nothing_is_changed()
    {
        await PostAsync();

        var refused = await CorrectsAsync(string.Concat(Enumerable.Repeat("賀", 500)));

        refused.CardText.ShouldContain("larger than Teams takes");
        (await CorrectionAsync()).ShouldBeNull();
        (await CorrectsAsync("too short")).CardText.ShouldContain("20 to 500 characters");
        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(0);
    }

    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Posting:MostBytes"] = "2048" };
}

/// <summary>The optional permission is not given: the records are corrected, and people change the post.</summary>
public sealed class CorrectionWithoutPermissionTests : CorrectionStage<OnSqlite>
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Posting:ChangePosts"] = "false" };

    [Fact]
    public async Task The_card_says_what_to_do_instead()
    {
        await PostAsync();

        var saved = await CorrectsAsync(Better);
        await TendAsync();

        saved.CardText.ShouldContain("not permitted");
        saved.CardText.ShouldContain("opens the post and changes it");
        saved.CardText.ShouldContain("the guide of the house");
        Posts[0].Html.ShouldNotBeNull().ShouldNotContain(BetterHtml);
        var told = await HearsAsync("has to be changed by hand");
        told.Buttons.ShouldBe(["See how it should read", "Open the post", "Changed by hand"]);

        (await Adele.TapsAsync(told, "Changed by hand")).CardText.ShouldContain("reads like this now");
        (await CorrectionAsync())!.State.ShouldBe(CorrectionState.Shown);
        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(0);
    }
}

/// <summary>Posted by the bot itself.</summary>
public sealed class CorrectionOfBotsPostTests : CorrectionStage<OnSqlite>
{
    [Fact]
    public async Task The_bots_own_post_is_corrected_and_withdrawn()
    {
        await PostAsync(new { identity = "Bot" }, connects: false);
        var id = BotPosts.ShouldHaveSingleItem().Id;
        Teams.Faults.Once(Fault.Refused(502), Operation.Update);

        await CorrectsAsync(Better);
        await BecomesAsync(CorrectionState.Shown);

        BotPosts.ShouldHaveSingleItem().Id.ShouldBe(id);
        BotPosts[0].AllText.ShouldContain("the guide of the house");

        await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Withdraw the post", null), ("Withdraw", null));
        BotPosts.ShouldBeEmpty();
    }
}

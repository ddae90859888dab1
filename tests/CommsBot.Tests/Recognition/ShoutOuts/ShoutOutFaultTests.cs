using System.Globalization;
using CommsBot.Diagnostics;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

/// <summary>What Graph is known to answer, through the real SDK and MSAL: one post in the end, or none and somebody who knows.</summary>
public sealed class ShoutOutFaultTests : ShoutOutStage<OnSqlite>
{
    [Theory]
    [InlineData("done, 500")]
    [InlineData("done, 503")]
    [InlineData("done, no answer")]
    [InlineData("done, late")]
    [InlineData("not done, 502")]
    [InlineData("not done, reset")]
    [InlineData("not done, late")]
    [InlineData("429")]
    [InlineData("412")]
    [InlineData("401 once")]
    public async Task Whatever_is_answered_once_there_is_one_post_in_the_end(string what)
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Once(
            what switch
            {
                "done, 500" => Fault.AcceptedThenRefused(500),
                "done, 503" => Fault.AcceptedThenRefused(503),
                "done, no answer" => Fault.AcceptThenDrop,
                "done, late" => Fault.AcceptThenHang,
                "not done, 502" => Fault.RefusedByProxy(502),
                "not done, reset" => Fault.Reset,
                "not done, late" => Fault.Hang,
                "429" => Fault.ThrottledFor(1),
                "412" => Fault.Conflict,
                _ => Fault.Refused(401, "InvalidAuthenticationToken"),
            },
            Operation.GraphPostMessage);

        await BecomesAsync(ShoutOutState.Posted);

        Posts.Count.ShouldBe(1);
        (await RowAsync())!.ActivityId.ShouldBe(Posts[0].Id);
    }

    [Fact]
    public async Task A_post_is_made_again_only_after_three_readings_that_all_end_without_it()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Once(Fault.Refused(500), Operation.GraphPostMessage);
        // Two of five readings tell nothing.
        Teams.Faults.Once(Fault.Refused(503), Operation.GraphReadMessages).Once(Fault.Throttled, Operation.GraphReadMessages);
        var before = Teams.Calls.Count(Operation.GraphReadMessages);

        await BecomesAsync(ShoutOutState.Posted);

        (Teams.Calls.Count(Operation.GraphReadMessages) - before).ShouldBe(5);
        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(2);
        Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("It is there", 1)]
    [InlineData("Post it again", 2)]
    [InlineData("Skip this week", 1)]
    public async Task Where_reading_is_not_permitted_a_person_is_asked_and_the_first_answer_counts(string answer, int attempts)
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Once(answer == "It is there" ? Fault.AcceptedThenRefused(504) : Fault.Refused(504), Operation.GraphPostMessage);
        Teams.Faults.Always(Fault.Refused(403, "Forbidden"), Operation.GraphReadMessages);

        await BecomesAsync(ShoutOutState.Unclear);
        await TendAsync();
        await TendAsync();
        var question = await HearsAsync("Is the shout-out of");
        Adele.SeesFromBot().Count(m => m.AllText.Contains("Is the shout-out of", StringComparison.Ordinal)).ShouldBe(1);
        question.AllText.ShouldContain(ThisMarker);
        var first = await Adele.TapsAsync(question, answer);
        var again = await Adele.TapsAsync(question, "Post it again");

        first.CardText.ShouldNotBeEmpty();
        again.CardText.ShouldContain("settled already");
        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(attempts);
        Posts.Count.ShouldBe(answer == "Skip this week" ? 0 : 1);
        (await RowAsync())!.State.ShouldBe(answer == "Skip this week" ? ShoutOutState.Skipped : ShoutOutState.Posted);
    }

    [Fact]
    public async Task A_definite_refusal_is_held_told_and_posted_once_it_is_mended()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Always(Fault.OldForbidden("AclCheckFailed"), Operation.GraphPostMessage);

        await BecomesAsync(ShoutOutState.Held);
        await TendAsync();
        var held = await HearsAsync("is not posted in");
        held.AllText.ShouldContain("not a member of this team");
        BotPosts.ShouldBeEmpty();
        Teams.Faults.Clear();
        await Adele.TapsAsync(held, "Try again");

        Posts.Count.ShouldBe(1);
        (await RowAsync())!.State.ShouldBe(ShoutOutState.Posted);
    }

    [Fact]
    public async Task The_bot_steps_in_after_a_definite_refusal_where_it_is_set_so_and_managers_hear_of_it()
    {
        await SetUpAsync(new { without = "PostAsBot" }, connects: false);
        await NominateAsync(Adele, Jörg);

        await BecomesAsync(ShoutOutState.Posted);
        await TendAsync();

        Posts.ShouldBeEmpty();
        BotPosts.Count.ShouldBe(1);
        (await HearsAsync("by the bot")).AllText.ShouldContain("not connected");
    }

    [Fact]
    public async Task The_bot_does_not_step_in_while_nobody_knows_whether_the_post_is_there()
    {
        await SetUpAsync(new { without = "PostAsBot" });
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Once(Fault.AcceptedThenRefused(500), Operation.GraphPostMessage);
        Teams.Faults.Always(Fault.Refused(403, "Forbidden"), Operation.GraphReadMessages);

        await BecomesAsync(ShoutOutState.Unclear);

        BotPosts.ShouldBeEmpty();
        Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_account_is_told_with_the_way_to_connect_it_again()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        Teams.Faults.Always(Fault.ClaimsChallenge, Operation.GraphPostMessage);

        await BecomesAsync(ShoutOutState.Held);

        await UntilAsync(
            async () =>
            {
                await TendAsync();
                return Alerts().Any();
            },
            "the alert should have come");
        var alert = Alerts().ShouldHaveSingleItem();
        alert.Card!.Value.GetRawText().ShouldContain("https://commsbot.example/connect");

        IEnumerable<SeenMessage> Alerts() => Adele.SeesFromBot().Where(m => m.AllText.Contains(Applaus.Upn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_the_account_is_not_in_is_told_before_its_post_is_due()
    {
        await SetUpAsync();
        await Sales.RemoveMembersAsync(Adele, Applaus);
        await AgeAsync(TimeSpan.FromHours(24));

        await UseAsync<CommsBot.Graph.Posting.PostingAccountJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
        await TendAsync();

        (await HearsAsync("cannot be posted in Sales · Praise")).AllText.ShouldContain("not a member");
        var finding = (await UseAsync((ChannelsCheck check) => check
            .RunAsync(new DoctorTexts(CultureInfo.GetCultureInfo("en")), TestContext.Current.CancellationToken))).ShouldHaveSingleItem();
        finding.Level.ShouldBe(FindingLevel.Problem);
        finding.Sentence.ShouldContain("not a member");
    }
}

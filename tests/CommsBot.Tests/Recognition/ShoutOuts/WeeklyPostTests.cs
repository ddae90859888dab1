using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class WeeklyPostOnSqliteTests : WeeklyPostTests<OnSqlite>;

public sealed class WeeklyPostOnPostgresTests : WeeklyPostTests<OnPostgres>
{
    [Fact]
    public async Task Two_nodes_and_a_person_at_once_post_once()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await using var other = BuildBot();

        await Task.WhenAll(TendAsync(), TendOnAsync(other), TendOnAsync(other), TendAsync(), Adele.SaysAsync($"{Bot} shout-out now", Channel));

        Posts.Count.ShouldBe(1);
        (await RowAsync())!.State.ShouldBe(ShoutOutState.Posted);
    }

    private static async Task TendOnAsync(Microsoft.AspNetCore.Builder.WebApplication node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TendShoutOuts>().RunAsync(CancellationToken.None);
    }
}

/// <summary>The weekly post through Graph, from the plan to the channel.</summary>
public abstract class WeeklyPostTests<TDatabase> : ShoutOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_post_that_is_due_is_the_accounts_with_names_values_and_reasons_as_text()
    {
        await SetUpAsync(new { greeting = "Hello <Sales>:" });
        await NominateAsync(Adele, Jörg);

        await TendAsync();
        await TendAsync();

        var post = Posts.ShouldHaveSingleItem();
        post.Author.ShouldBe(Applaus);
        post.Text.ShouldNotBeNull().ShouldContain("Hello <Sales>:");
        post.Text.ShouldContain("Jörg Müller · Sharing");
        post.Text.ShouldContain(Reason);
        post.Text.ShouldContain("Nominated by Adele Vance");
        post.MentionedIds.ShouldBe([Jörg.AadObjectId.ToString()]);
        post.Html.ShouldNotBeNull().ShouldContain("https://teams.microsoft.com/l/chat/0/0?users=28%3A");
        var row = (await RowAsync()).ShouldNotBeNull();
        (row.State, row.ActivityId, row.Attempt).ShouldBe((ShoutOutState.Posted, post.Id, 1));
        row.WebUrl.ShouldNotBeNull();

        await Adele.SaysAsync($"{Bot} shout-out now", Channel);
        Adele.SeesLast(Channel).AllText.ShouldContain("already in this channel");
    }

    [Fact]
    public async Task Who_left_or_said_no_at_the_last_moment_is_not_named_and_what_is_full_waits()
    {
        await SetUpAsync(new { most = 1 });
        await NominateAsync(Adele, Jörg, "he answers the phone when nobody else does");
        await NominateAsync(Jörg, Adele, "she explains our figures to everybody");
        var notice = await Jörg.WaitsForAsync(m => m.IsFromBot && m.Buttons.Count > 0 && m.AllText.Contains("phone", StringComparison.Ordinal));
        await Jörg.TapsAsync(notice, notice.Buttons[0]);

        await TendAsync();

        var post = Posts.ShouldHaveSingleItem();
        post.Text.ShouldNotBeNull().ShouldContain("Adele Vance");
        post.Text.ShouldNotContain("phone");
        (await ReadAsync(db => db.Set<Nomination>().CountAsync(n => n.ShoutOutId != null))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_to_celebrate_is_no_post_but_an_invitation_and_now_posts_once_there_is_something()
    {
        await SetUpAsync();

        await BecomesAsync(ShoutOutState.Empty);
        await TendAsync();
        await HearsAsync("Nothing to celebrate yet");
        Posts.ShouldBeEmpty();

        await NominateAsync(Adele, Jörg);
        await TendAsync();
        Posts.ShouldBeEmpty();
        await Adele.SaysAsync($"{Bot} shout-out now", Channel);

        Posts.Count.ShouldBe(1);
        Adele.SeesFromBot().Count(m => m.AllText.Contains("Nothing to celebrate", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_week_that_went_by_while_the_bot_was_down_is_said_to_be_missed_once()
    {
        await SetUpAsync(new { on = "true", weekday = "Sunday", at = "23:59" });
        await ReadAsync(db =>
        {
            var longAgo = TimeProvider.System.GetUtcNow().AddDays(-30);
            return db.Set<CommsBot.Recognition.ShoutOuts.Channels.ShoutOutChannel>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Since, longAgo));
        });
        await NominateAsync(Adele, Jörg);

        await TendAsync();
        await TendAsync();

        (await HearsAsync("was not posted")).AllText.ShouldContain(Week.Previous.ToString());
        Adele.SeesFromBot().Count(m => m.AllText.Contains("was not posted", StringComparison.Ordinal)).ShouldBe(1);
        Posts.ShouldBeEmpty();
        (await ReadAsync(db => db.Set<Nomination>().CountAsync(n => n.ShoutOutId != null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_renamed_channel_and_a_team_that_took_the_bot_out_and_in_again_keep_their_post()
    {
        await SetUpAsync();
        await NominateAsync(Adele, Jörg);
        await Sales.UninstallBotAsync(Adele);
        await TendAsync();
        await Sales.RenameAsync(Adele, Channel, "Applause");
        await Sales.InstallBotAsync(Adele);
        await Adele.SaysAsync($"{Bot} shout-out preview", Sales["Applause"]);

        await TendAsync();
        await Adele.SaysAsync($"{Bot} shout-out now", Sales["Applause"]);

        Adele.Sees(Sales["Applause"]).Count(m => m.Subject == ThisMarker).ShouldBe(1);
        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(1);
    }
}

using CommsBot.Auditing;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class CorrectionOnSqliteTests : CorrectionTests<OnSqlite>;

public sealed class CorrectionOnPostgresTests : CorrectionTests<OnPostgres>;

public abstract class CorrectionTests<TDatabase> : CorrectionStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_text_is_corrected_in_the_channel_and_who_wrote_it_is_told()
    {
        await PostAsync();
        var id = Posts[0].Id;

        var saved = await CorrectsAsync(Better);

        saved.CardText.ShouldContain("reads like this now");
        var post = Posts.ShouldHaveSingleItem();
        post.Id.ShouldBe(id);
        post.Html.ShouldNotBeNull().ShouldContain(BetterHtml);
        post.Html.ShouldNotContain("sketches&quot; into a guide");
        post.Html.ShouldContain("she explained the figures");
        post.MentionedIds.Count.ShouldBe(2);
        (await AuditAsync(AuditAction.ShoutOutCorrected)).ShouldHaveSingleItem().Detail.ShouldBe("a text changed");
        (await HearsAsync("was changed a little in the shout-out")).AllText.ShouldContain("the guide of the house");
    }

    [Fact]
    public async Task The_same_correction_twice_changes_the_post_once()
    {
        await PostAsync();
        await CorrectsAsync(Better);

        await Task.WhenAll(TendAsync(), TendAsync());
        await CorrectsAsync(Better);

        Teams.Calls.Count(Operation.GraphChangeMessage).ShouldBe(1);
        (await AuditAsync(AuditAction.ShoutOutCorrected)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_is_taken_out_and_with_the_last_one_the_post_goes()
    {
        await PostAsync();
        var card = await OpensPostAsync(Adele);

        var first = await TapsThroughAsync(Adele, card, ("Jörg Müller · Sharing", null), ("Save", new { leftOut = "0" }));

        first.CardText.ShouldNotContain("Jörg");
        Posts.ShouldHaveSingleItem().Html.ShouldNotBeNull().ShouldNotContain("Jörg Müller · Sharing");
        Posts[0].MentionedIds.Count.ShouldBe(1);
        (await AnswerAsync(Adele, "shout-outs", "Shout-outs so far")).AllText.ShouldNotContain("Jörg");

        var second = await TapsThroughAsync(Adele, card, ("Adele Vance · Helping out", null), ("Take it out", null));

        second.CardText.ShouldContain("is withdrawn");
        Posts.ShouldBeEmpty();
        (await RowAsync())!.State.ShouldBe(ShoutOutState.Withdrawn);
        (await AuditAsync(AuditAction.ShoutOutCorrected)).Select(e => e.Detail).ShouldBe(["1 person not named any more", "an item taken out"]);
    }

    [Fact]
    public async Task A_withdrawn_post_is_gone_its_week_stays_closed_and_the_thanks_stay_private()
    {
        await PostAsync();

        var withdrawn = await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Withdraw the post", null), ("Withdraw", null));

        withdrawn.CardText.ShouldContain("is withdrawn");
        Posts.ShouldBeEmpty();
        (await AuditAsync(AuditAction.ShoutOutWithdrawn)).Count.ShouldBe(1);
        await AnswerAsync(Adele, "shout-out now", "was withdrawn");
        await AnswerAsync(Adele, "shout-outs", "No shout-out has been posted");
        await Jörg.SaysAsync("mein dank");
        Jörg.SeesLast().AllText.ShouldContain("Adele Vance");
        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(1);
        (await ReadAsync(db => db.Set<Nomination>().CountAsync(n => n.State == NominationState.TakenOut))).ShouldBe(2);
    }

    [Fact]
    public async Task A_correction_and_a_withdrawal_at_once_end_without_a_post()
    {
        await PostAsync();
        var card = await OpensPostAsync(Adele);
        var other = await AnswerAsync(Adele, "shout-out withdraw", "Which one");
        await TapsThroughAsync(Adele, other, (ThisMarker, null), ("Withdraw the post", null));
        await TapsThroughAsync(Adele, card, ("Jörg Müller · Sharing", null));

        await Task.WhenAll(TapsThroughAsync(Adele, card, ("Save", new { reason = Better })), TapsThroughAsync(Adele, other, ("Withdraw", null)));
        await BecomesAsync(CorrectionState.Shown);

        Posts.ShouldBeEmpty();
        (await RowAsync())!.State.ShouldBe(ShoutOutState.Withdrawn);
    }

    [Fact]
    public async Task Somebody_who_would_rather_not_be_named_any_more_asks_and_managers_see_it()
    {
        await PostAsync();
        var notice = await Jörg.WaitsForAsync(m => m.AllText.Contains("Sie stehen im Applaus", StringComparison.Ordinal));

        (await Jörg.TapsAsync(notice, "Meinen Namen herausnehmen")).Toast.ShouldNotBeNull().ShouldContain("gebeten");
        await Jörg.TapsAsync(notice, "Meinen Namen herausnehmen");
        await TendAsync();
        await Task.WhenAll(TendAsync(), TendAsync());

        var request = await HearsAsync("Jörg Müller asks not to be named");
        Adele.SeesFromBot().Count(m => m.AllText.Contains("asks not to be named", StringComparison.Ordinal)).ShouldBe(1);
        await AnswerAsync(Adele, "shout-out correct", "1 person asks not to be named any more");
        await TapsThroughAsync(Adele, request, ("Take the name out", null), ("Save", null));
        Posts.ShouldHaveSingleItem().Html.ShouldNotBeNull().ShouldNotContain("Jörg Müller · Sharing");

        await Jörg.SaysAsync("mein dank");
        var kudos = Jörg.SeesLast();
        (await Jörg.TapsAsync(kudos, "⭐ Teilen")).CardText.ShouldContain("nicht genannt");
    }

    [Fact]
    public async Task Who_was_not_told_of_a_post_yet_is_not_told_once_it_is_withdrawn()
    {
        await PostAsync();
        await Jörg.WaitsForAsync(m => m.AllText.Contains("Sie stehen im Applaus", StringComparison.Ordinal));
        await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Withdraw the post", null), ("Withdraw", null));

        await ReadAsync(db => db.Set<ShoutOutNotice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.ClaimedAt, (DateTimeOffset?)null)));
        await TendAsync();

        (await ReadAsync(db => db.Set<ShoutOutNotice>().CountAsync(n => n.ClaimedAt == null))).ShouldBe(0);
        // The first one reads that the post was taken back.
        Jörg.SeesFromBot().Count(m => m.AllText.Contains("Sie stehen im Applaus", StringComparison.Ordinal) || m.AllText.Contains("wurde zurückgenommen", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_looks_after_the_channel_corrects()
    {
        await PostAsync();
        var card = await OpensPostAsync(Adele);

        await AnswerAsync(Jörg, "applaus berichtigen", "kümmern sich");
        (await Jörg.TapsAsync(Now(Adele, card), "Withdraw the post")).Toast.ShouldNotBeNull().ShouldContain("kümmern sich");
        (await AnswerAsync(Jörg, "shout-outs", "Applaus bisher")).Buttons.ShouldNotContain("Berichtigen oder zurückziehen");
        Posts.Count.ShouldBe(1);
    }
}

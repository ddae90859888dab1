using CommsBot.Auditing;
using CommsBot.Campaigns;
using CommsBot.Prompts;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Campaigns;

public sealed class SecondReleaseOnSqliteTests : SecondReleaseTests<OnSqlite>;

public sealed class SecondReleaseOnPostgresTests : SecondReleaseTests<OnPostgres>;

public abstract class SecondReleaseTests<TDatabase> : RightsStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task What_reaches_many_waits_until_one_of_two_managers_at_once_releases_it()
    {
        await MeetAsync();
        var overview = await AskForReleaseAsync();
        overview.AllText.ShouldContain("waits for a second release");
        (await CampaignAsync()).State.ShouldBe(CampaignState.AwaitingRelease);
        (await OccurrencesAsync()).ShouldBeEmpty();

        var (first, second) = (await ReviewAsync(Jörg), await ReviewAsync(Nestor));
        first.AllText.ShouldContain("Adele Vance");
        await Task.WhenAll(
            Jörg.TapsAsync(first, CampaignVerbs.LetGo), Nestor.TapsAsync(second, CampaignVerbs.LetGo),
            Jörg.TapsAsync(first, CampaignVerbs.LetGo), Nestor.TapsAsync(second, CampaignVerbs.LetGo));
        await SendAsync();

        (await OccurrencesAsync()).ShouldHaveSingleItem();
        (await DeliveriesAsync()).ShouldBe(4);
        (await CampaignAsync()).State.ShouldBe(CampaignState.Sent);
        (await AuditAsync()).Count(e => e.Action == AuditAction.SecondReleased).ShouldBe(1);
        Adele.SeesFromBot().Count(m => m.AllText.Contains("was released by", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Neither_owner_nor_co_owner_nor_a_manager_of_other_audiences_releases_it()
    {
        await MeetAsync();
        var overview = await DraftAsync();
        await Adele.TapsAsync(overview, CampaignVerbs.Share);
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.AddCoOwner, new { who = "Jörg Müller" });
        await Adele.SaysAsync("prompts");
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Open);
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Release);
        await Adele.TapsAsync(Adele.SeesLast(), "Ask for release");
        var campaign = await CampaignAsync();
        campaign.State.ShouldBe(CampaignState.AwaitingRelease);

        foreach (var person in new[] { Adele, Jörg, Megan })
        {
            foreach (var verb in new[] { CampaignVerbs.Review, CampaignVerbs.Look, CampaignVerbs.LetGo, CampaignVerbs.SendBack })
            {
                var answer = await TapAsync(person, verb, $"{{\"campaign\":\"{campaign.Id}\",\"revision\":{campaign.Revision}}}");
                answer.RawBody.ShouldContain(person == Jörg ? "wartet nicht mehr" : "does not wait for your release");
            }
        }

        (await CampaignAsync()).State.ShouldBe(CampaignState.AwaitingRelease);
        await Megan.SaysAsync("prompts");
        Megan.SeesLast().AllText.ShouldNotContain("To release");
        await Nestor.SaysAsync("prompts");
        Nestor.SeesLast().AllText.ShouldContain("To release");
    }

    [Fact]
    public async Task A_change_takes_it_back_and_an_older_card_releases_nothing()
    {
        await MeetAsync();
        var overview = await AskForReleaseAsync();
        var old = await ReviewAsync(Nestor);

        await Adele.TapsAsync(overview, CampaignVerbs.EditAim);
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { who = "Everyone", openFor = "3" });
        (await CampaignAsync()).State.ShouldBe(CampaignState.Draft);
        (await Nestor.TapsAsync(old, CampaignVerbs.LetGo)).Toast.ShouldNotBeNull().ShouldContain("does not wait for your release");

        await Adele.TapsAsync(Adele.SeesLast(), "Now");
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Release);
        await Adele.TapsAsync(Adele.SeesLast(), "Ask for release");
        var now = await Nestor.TapsAsync(old, CampaignVerbs.LetGo);
        now.CardText.ShouldContain("It was changed or released meanwhile");
        now.CardText.ShouldContain("3 days");
        (await OccurrencesAsync()).ShouldBeEmpty();

        await Nestor.TapsAsync(Nestor.SeesLast(), CampaignVerbs.LetGo);
        (await OccurrencesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_change_at_the_moment_of_release_comes_before_all_of_it_or_after()
    {
        await MeetAsync();
        var overview = await AskForReleaseAsync();
        await Adele.TapsAsync(overview, "Change answers, picture, link");
        var (form, review) = (Adele.SeesLast(), await ReviewAsync(Nestor));

        await Task.WhenAll(
            Nestor.TapsAsync(review, CampaignVerbs.LetGo),
            Adele.TapsAsync(form, "Next", new { linkUrl = "https://example.org/", linkTitle = "Other" }));

        var (campaign, prompt, sent) = (await CampaignAsync(), await PromptAsync(), await OccurrencesAsync());
        if (prompt.LinkUrl is null)
        {
            campaign.State.ShouldBe(CampaignState.Sent);
            sent.ShouldHaveSingleItem();
        }
        else
        {
            campaign.State.ShouldBe(CampaignState.Draft);
            sent.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task It_comes_back_with_a_reason()
    {
        await MeetAsync();
        await AskForReleaseAsync();
        var review = await ReviewAsync(Nestor);

        await Nestor.TapsAsync(review, CampaignVerbs.SendBack, new { reason = "The link is broken" });

        (await CampaignAsync()).State.ShouldBe(CampaignState.Draft);
        Adele.SeesLast().AllText.ShouldContain("came back from Nestor Wilke: The link is broken");
        (await AuditAsync()).Last().Detail.ShouldBe("The link is broken");
    }

    [Fact]
    public async Task What_reaches_few_needs_no_second_manager()
    {
        await MeetAsync();
        await DraftAsync(await AimAtAsync("Pilot"));
        await Adele.TapsAsync(Adele.SeesLast(), "Send now");
        await Adele.TapsAsync(Adele.SeesLast(), "Send now");

        (await CampaignAsync()).State.ShouldBe(CampaignState.Sent);
        (await AuditAsync()).Single().ShouldSatisfyAllConditions(
            e => e.Action.ShouldBe(AuditAction.Released), e => e.ActorName.ShouldBe("Adele Vance"), e => e.Subject.ShouldContain("Which chart helped you"));
    }
}

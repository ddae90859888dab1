using CommsBot.Auditing;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Prompts;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Campaigns;

public sealed class CampaignRightsOnSqliteTests : CampaignRightsTests<OnSqlite>;

public sealed class CampaignRightsOnPostgresTests : CampaignRightsTests<OnPostgres>;

public abstract class CampaignRightsTests<TDatabase> : RightsStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_limited_manager_chooses_sees_and_reaches_their_audiences_only()
    {
        await MeetAsync();
        await Megan.SaysAsync("audiences");
        Megan.SeesLast().AllText.ShouldContain("Pilot");
        Megan.SeesLast().AllText.ShouldNotContain("Board");
        Megan.SeesLast().Buttons.ShouldNotContain("New audience");
        var create = await TapAsync(Megan, AudienceVerbs.Create, $"{{\"name\":\"Mine\",\"kind\":\"Team\",\"source\":\"{Comms.Id}\"}}");
        create.RawBody.ShouldContain("You manage some audiences only");

        await Megan.SaysAsync("prompt Which chart helped you last week?");
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { text_de = "" });
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { answersChannel = "none" });
        var aim = Megan.SeesLast().Card!.Value.GetRawText();
        aim.ShouldContain("Pilot");
        aim.ShouldNotContain("Board");
        aim.ShouldNotContain("Everyone");
        var campaign = await CampaignAsync();
        (await TapAsync(Megan, CampaignVerbs.SaveAim, $"{{\"campaign\":\"{campaign.Id}\",\"who\":\"Everyone\"}}")).RawBody.ShouldContain("your own audiences only");
        (await TapAsync(Megan, CampaignVerbs.SaveAim, $"{{\"campaign\":\"{campaign.Id}\",\"who\":\"{await AimAtAsync("Board")}\"}}"))
            .RawBody.ShouldContain("Please choose who gets it");

        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { who = await AimAtAsync("Pilot") });
        await Megan.TapsAsync(Megan.SeesLast(), "Now");
        await Megan.TapsAsync(Megan.SeesLast(), "Send now");
        await Megan.TapsAsync(Megan.SeesLast(), "Send now");
        (await DeliveriesAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_co_owner_can_do_what_the_owner_can_until_it_is_taken_back_but_only_what_a_manager_of_theirs_may()
    {
        await MeetAsync();
        var overview = await DraftAsync(await AimAtAsync("Board"));
        await Adele.TapsAsync(overview, CampaignVerbs.Share);
        (await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.AddCoOwner, new { who = "Nobody Here" })).CardText.ShouldContain("I know nobody called “Nobody Here”");
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.AddCoOwner, new { who = "megan" });
        Adele.SeesLast().AllText.ShouldContain("Megan Bowen can work on it now.");

        await Megan.SaysAsync("prompts");
        await Megan.TapsAsync(Megan.SeesLast(), CampaignVerbs.Open);
        var hers = Megan.SeesLast();
        hers.AllText.ShouldContain("Shared with");
        (await Megan.TapsAsync(hers, CampaignVerbs.Release)).CardText.ShouldContain("your own audiences only");
        await Megan.TapsAsync(Megan.SeesLast(), CampaignVerbs.EditAim);
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { who = await AimAtAsync("Pilot") });
        await Megan.TapsAsync(Megan.SeesLast(), "Now");
        await Megan.TapsAsync(Megan.SeesLast(), CampaignVerbs.Release);
        await Megan.TapsAsync(Megan.SeesLast(), CampaignVerbs.Confirm);
        (await CampaignAsync()).State.ShouldBe(CampaignState.Sent);
        await SendAsync();

        // The report is hers, too, while it is shared.
        var occurrence = (await OccurrencesAsync()).Single().Id;
        (await TapAsync(Megan, DeliveryVerbs.Show, $"{{\"occurrence\":\"{occurrence}\"}}")).RawBody.ShouldContain("2 of 2");
        (await TapAsync(Nestor, DeliveryVerbs.Show, $"{{\"occurrence\":\"{occurrence}\"}}")).RawBody.ShouldContain("Only who sent it");

        await Adele.TapsAsync(Adele.SeesFromBot().Last(m => m.Buttons.Contains("Share")), CampaignVerbs.RemoveCoOwner);
        (await TapAsync(Megan, DeliveryVerbs.Recall, $"{{\"occurrence\":\"{occurrence}\"}}")).RawBody.ShouldContain("Only who sent it");
        (await TapAsync(Megan, CampaignVerbs.Cancel, $"{{\"campaign\":\"{(await CampaignAsync()).Id}\"}}")).RawBody.ShouldContain("This is not yours");
        (await AuditAsync()).Select(e => e.Action).ShouldBe([AuditAction.CoOwnerAdded, AuditAction.Released, AuditAction.CoOwnerRemoved]);
    }

    [Fact]
    public async Task A_test_group_gets_it_first_once_and_its_answers_count_for_nothing_later()
    {
        await MeetAsync();
        var overview = await DraftAsync(await AimAtAsync("Pilot"));
        await Adele.TapsAsync(overview, "Send now");
        await Adele.TapsAsync(Adele.SeesLast(), "Send to a test group first");
        var group = (await AudienceAsync("Pilot")).Value;
        var test = Adele.SeesLast();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Adele.TapsAsync(test, CampaignVerbs.SendTest, new { group })));
        await SendAsync();

        var occurrence = (await OccurrencesAsync()).ShouldHaveSingleItem();
        occurrence.Key.ShouldBe("test:1");
        occurrence.AudienceName.ShouldBe("Pilot (test)");
        (await CampaignAsync()).State.ShouldBe(CampaignState.Draft);
        Megan.SeesFromBot().Count(m => m.Summary?.StartsWith("Adele Vance", StringComparison.Ordinal) == true).ShouldBe(1);
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "Only a try" });

        await Adele.SaysAsync("prompts");
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Open);
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Release);
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Confirm);
        await SendAsync();

        var real = await ReadAsync(db => db.Set<PromptSending>().Where(s => !s.Key.StartsWith("test:")).Select(s => s.Id).SingleAsync());
        (await AnswersAsync()).ShouldHaveSingleItem().SendingId.ShouldNotBe(real);
        PromptOf(Megan).Buttons.ShouldContain("Send my answer");
    }

    [Fact]
    public async Task A_test_group_is_small_and_ones_own()
    {
        await MeetAsync();
        await SaveCrowdAsync("Crowd", TestCampaign.MostPeople + 1);
        await DraftAsync(await AimAtAsync("Pilot"));
        var campaign = await CampaignAsync();

        (await TapAsync(Adele, CampaignVerbs.SendTest, $"{{\"campaign\":\"{campaign.Id}\",\"group\":\"{(await AudienceAsync("Crowd")).Value}\",\"number\":1}}"))
            .RawBody.ShouldContain("at most 50 people");
        (await TapAsync(Megan, CampaignVerbs.SendTest, $"{{\"campaign\":\"{campaign.Id}\",\"group\":\"me\",\"number\":1}}")).RawBody.ShouldContain("This is not yours");
        (await OccurrencesAsync()).ShouldBeEmpty();

        await TapAsync(Adele, CampaignVerbs.SendTest, $"{{\"campaign\":\"{campaign.Id}\",\"group\":\"me\",\"number\":1}}");
        await SendAsync();
        PromptOf(Adele).AllText.ShouldContain("Which chart helped you last week?");
        (await DeliveriesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_admin_marks_something_as_urgent_with_a_reason_that_is_kept()
    {
        await MeetAsync();
        var overview = await DraftAsync(await AimAtAsync("Board"));
        overview.Buttons.ShouldNotContain("Mark as urgent");
        var campaign = await CampaignAsync();
        foreach (var verb in new[] { CampaignVerbs.AskUrgent, CampaignVerbs.MarkUrgent })
            (await TapAsync(Adele, verb, $"{{\"campaign\":\"{campaign.Id}\",\"reason\":\"Now\"}}")).RawBody.ShouldContain("Only admins");
        await Adele.TapsAsync(overview, CampaignVerbs.Share);
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.AddCoOwner, new { who = Nestor.Name });

        await Nestor.SaysAsync("prompts");
        await Nestor.TapsAsync(Nestor.SeesLast(), CampaignVerbs.Open);
        await Nestor.TapsAsync(Nestor.SeesLast(), "Mark as urgent");
        (await TapAsync(Nestor, CampaignVerbs.MarkUrgent, $"{{\"campaign\":\"{campaign.Id}\",\"reason\":\" \"}}")).RawBody.ShouldContain("why it cannot wait");
        await Nestor.TapsAsync(Nestor.SeesLast(), "Mark as urgent", new { reason = "The building is closed" });
        Nestor.SeesLast().AllText.ShouldContain("goes around quiet hours");
        (await AuditAsync()).Last().ShouldSatisfyAllConditions(
            e => e.Action.ShouldBe(AuditAction.MarkedUrgent), e => e.Detail.ShouldBe("The building is closed"), e => e.ActorName.ShouldBe("Nestor Wilke"));

        await Nestor.TapsAsync(Nestor.SeesLast(), CampaignVerbs.Release);
        await Nestor.TapsAsync(Nestor.SeesLast(), CampaignVerbs.Confirm);
        (await OccurrencesAsync()).ShouldHaveSingleItem().IsUrgent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_takes_urgency_back()
    {
        await MeetAsync();
        await DraftAsync();
        await ReadAsync(db => db.Set<Campaign>().ExecuteUpdateAsync(c => c.SetProperty(x => x.IsUrgent, true)));

        await Adele.TapsAsync(Adele.SeesLast(), "Change the text");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { text_en = "Something else entirely" });

        (await CampaignAsync()).IsUrgent.ShouldBeFalse();
    }

    [Fact]
    public async Task Stopping_correcting_and_taking_back_stand_in_the_log_with_who_did_it()
    {
        await MeetAsync();
        await DraftAsync(await AimAtAsync("Pilot"));
        await Adele.TapsAsync(Adele.SeesLast(), "Send now");
        await Adele.TapsAsync(Adele.SeesLast(), "Send now");
        await SendAsync();
        await Adele.SaysAsync("prompts");
        await Adele.TapsAsync(Adele.SeesLast(), CampaignVerbs.Open);
        await Adele.TapsAsync(Adele.SeesLast(), "Correct the text");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { text_en = "Which graph helped you?" });
        await TapAsync(Adele, DeliveryVerbs.Recall, $"{{\"occurrence\":\"{(await OccurrencesAsync()).Single().Id}\"}}");
        var id = (await CampaignAsync()).Id;
        await Task.WhenAll(
            TapAsync(Adele, CampaignVerbs.Cancel, $"{{\"campaign\":\"{id}\"}}"), TapAsync(Adele, CampaignVerbs.Cancel, $"{{\"campaign\":\"{id}\"}}"));

        var log = await AuditAsync();
        log.Select(e => e.Action).ShouldBe([AuditAction.Released, AuditAction.Corrected, AuditAction.Recalled, AuditAction.Cancelled]);
        log.ShouldAllBe(e => e.ActorName == "Adele Vance" && e.TenantId == TenantId);
    }

    private Task<int> SaveCrowdAsync(string name, int count) => ReadAsync(async db =>
    {
        var owner = await db.Set<CommsBot.Audiences.Person>().FirstAsync();
        var audience = Audience.Create(TenantId, name, AudienceKind.List, null, owner.Id, TimeProvider.System);
        db.Add(audience);
        for (var i = 0; i < count; i++)
        {
            var person = CommsBot.Audiences.Person.Meet(new PersonSighting(TenantId, $"29:crowd-{i}", null, $"Crowd {i}"), TimeProvider.System);
            db.Add(person);
            db.Add(new AudienceMember(audience.Id, person.Id));
        }

        return await db.SaveChangesAsync();
    });
}

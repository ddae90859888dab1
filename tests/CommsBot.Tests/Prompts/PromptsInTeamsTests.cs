using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Prompts;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Prompts;

public sealed class PromptsInTeamsOnSqliteTests : PromptsInTeamsTests<OnSqlite>;

public sealed class PromptsInTeamsOnPostgresTests : PromptsInTeamsTests<OnPostgres>;

public abstract class PromptsInTeamsTests<TDatabase> : PromptStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Everyone_gets_a_prompt_once_and_in_their_language()
    {
        await GatherAsync();
        var overview = await DraftAsync();
        overview.AllText.ShouldContain("Everyone who has CommsBot");

        await Adele.TapsAsync(overview, "Send now");
        var rehearsal = Adele.SeesLast();
        rehearsal.AllText.ShouldContain("It reaches 3 people. Send it?");
        rehearsal.AllText.ShouldContain("Adele Vance fragt: Welches Diagramm hat Ihnen geholfen?");
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Adele.TapsAsync(rehearsal, "Send now")));
        await SendAsync();
        await SendAsync();

        PromptOf(Megan).AllText.ShouldContain("Which chart helped you last week?");
        PromptOf(Jörg).AllText.ShouldContain("Welches Diagramm hat Ihnen geholfen?");
        PromptOf(Jörg).Summary.ShouldBe("Adele Vance fragt: Welches Diagramm hat Ihnen geholfen?");
        foreach (var person in new[] { Adele, Megan, Jörg })
            person.SeesFromBot().Count(m => m.Summary?.StartsWith("Adele Vance", StringComparison.Ordinal) == true).ShouldBe(1);
        Adele.SeesFromBot().Count(m => m.Buttons.Contains("delivery/cancel") || m.AllText.Contains("of 3", StringComparison.Ordinal)).ShouldBe(1);
        (await CampaignAsync()).State.ShouldBe(CampaignState.Sent);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Select(d => d.State).ToListAsync()))
            .ShouldBe([DeliveryState.Delivered, DeliveryState.Delivered, DeliveryState.Delivered]);
    }

    [Fact]
    public async Task Sending_to_many_is_for_comms_managers()
    {
        await GatherAsync();
        await Megan.SaysAsync("prompt Shall we all meet?");
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { text_de = "" });
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { answersChannel = "none" });
        await Megan.TapsAsync(Megan.SeesLast(), "Next", new { who = "Everyone" });
        await Megan.TapsAsync(Megan.SeesLast(), "Now");

        await Megan.TapsAsync(Megan.SeesLast(), "campaign/release");
        Megan.SeesLast().AllText.ShouldContain("Sending to many people is for comms managers.");
        (await CampaignAsync()).State.ShouldBe(CampaignState.Draft);
    }

    [Fact]
    public async Task Why_me_is_answered_and_the_prompt_stays()
    {
        await DraftAndSendAsync();

        var why = await Megan.TapsAsync(PromptOf(Megan), "Why me?");

        why.Toast.ShouldNotBeNull().ShouldContain("Everyone who has CommsBot");
        PromptOf(Megan).Buttons.ShouldContain("Send my answer");
    }

    [Fact]
    public async Task An_answer_stays_private_and_stays_one()
    {
        await DraftAndSendAsync();
        var card = PromptOf(Megan);
        card.AllText.ShouldContain("nobody else sees it");

        var taps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Megan.TapsAsync(card, "Send my answer", new { answer = "The one without colours" })));
        await Teams.RepeatAsync(taps[0].Answer);

        PromptOf(Megan).AllText.ShouldContain("The one without colours");
        PromptOf(Megan).AllText.ShouldContain("Only you can see it.");
        (await AnswersAsync()).Single().Text.ShouldBe("The one without colours");

        await Megan.TapsAsync(PromptOf(Megan), "Change my answer");
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map" });
        (await AnswersAsync()).Single().Text.ShouldBe("The map");
        Adele.SeesFromBot(Kudos).ShouldAllBe(m => !m.AllText.Contains("map", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_answered_after_not_now_does_not_get_it_again_and_nothing_tells_so()
    {
        await DraftAndSendAsync();
        var (answered, unanswered) = (PromptOf(Megan), PromptOf(Jörg));
        await Megan.TapsAsync(answered, NudgeVerbs.NotNow);
        await Jörg.TapsAsync(unanswered, NudgeVerbs.NotNow);
        await Megan.TapsAsync(answered, "Send my answer", new { answer = "The map" });
        var seen = Megan.SeesFromBot().Count;

        await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.Round == 1)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.DueAt, TimeProvider.System.GetUtcNow())));
        await SendAsync();

        Megan.SeesFromBot().Count.ShouldBe(seen);
        Jörg.SeesFromBot().Count(m => m.Summary == unanswered.Summary).ShouldBe(2);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync(d => d.Round == 1))).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_are_shared_once_by_name_or_without_as_their_people_chose()
    {
        await DraftAndSendAsync(answersChannel: Kudos.Id);

        var taps = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map", share = "WithName" })));
        await Teams.RepeatAsync(taps[0].Answer);
        await Jörg.TapsAsync(PromptOf(Jörg), "Antwort senden", new { answer = "Die Skizze", share = "WithoutName" });

        var named = Posts("The map").ShouldHaveSingleItem();
        named.AllText.ShouldContain("Megan Bowen answers");
        var unnamed = Posts("Die Skizze").ShouldHaveSingleItem();
        unnamed.AllText.ShouldContain("A colleague answers");
        unnamed.Activity.GetRawText().ShouldNotContain("Jörg");
        PromptOf(Jörg).AllText.ShouldContain("Ohne Ihren Namen geteilt");
    }

    [Fact]
    public async Task A_shared_answer_can_be_changed_and_taken_back()
    {
        await DraftAndSendAsync(answersChannel: Kudos.Id);
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map", share = "WithName" });

        await Megan.TapsAsync(PromptOf(Megan), "Change my answer");
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The timeline", share = "WithoutName" });
        Posts("The map").ShouldBeEmpty();
        Posts("The timeline").ShouldHaveSingleItem().AllText.ShouldContain("A colleague answers");

        await Megan.TapsAsync(PromptOf(Megan), "Change my answer");
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The timeline", share = "Nobody" });
        Posts("The timeline").ShouldBeEmpty();
        (await AnswersAsync()).Single().SharedActivityId.ShouldBeNull();
    }

    [Fact]
    public async Task A_shared_answer_of_who_asks_to_be_forgotten_is_taken_back()
    {
        await DraftAndSendAsync(answersChannel: Kudos.Id);
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map", share = "WithName" });
        Posts("The map").ShouldHaveSingleItem();

        await Megan.SaysAsync("forget me");
        await Megan.TapsAsync(Megan.SeesLast(), "Forget me");

        Posts("The map").ShouldBeEmpty();
        (await AnswersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_those_who_got_it_can_answer_or_read_it()
    {
        await DraftAndSendAsync(who: "Me", answersChannel: Kudos.Id);
        var sending = await ReadAsync(db => db.Set<PromptSending>().Select(s => s.Id).SingleAsync());
        Megan.SeesFromBot().ShouldAllBe(m => !m.AllText.Contains("chart", StringComparison.Ordinal));

        string[] forged =
        [
            $"{{\"sending\":\"{sending}\",\"answer\":\"Hello\",\"share\":\"WithName\"}}", "{\"sending\":\"nonsense\",\"answer\":\"x\"}", "{\"sending\":42}", "[]",
            $"{{\"sending\":\"{Guid.NewGuid()}\",\"answer\":\"x\"}}",
        ];
        foreach (var verb in new[] { "prompt/answer", "prompt/change", "prompt/show" })
        {
            foreach (var data in forged)
            {
                var answer = await TapAsync(Megan, verb, data);
                answer.Status.ShouldBe(200);
                answer.RawBody.ShouldNotContain("Which chart");
            }
        }

        (await AnswersAsync()).ShouldBeEmpty();
        Posts("Hello").ShouldBeEmpty();

        // Its owner got it, and may.
        await Adele.TapsAsync(PromptOf(Adele), "Send my answer", new { answer = "Mine" });
        (await AnswersAsync()).Single().Share.ShouldBe(AnswerShare.Nobody);
    }

    [Fact]
    public async Task A_closed_prompt_takes_no_answer_and_keeps_what_was_said()
    {
        await DraftAndSendAsync();
        var card = PromptOf(Megan);
        await Megan.TapsAsync(card, "Send my answer", new { answer = "The map" });
        await ReadAsync(db => db.Set<PromptSending>().ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, TimeProvider.System.GetUtcNow())));

        await Megan.TapsAsync(card, "Send my answer", new { answer = "Too late" });

        PromptOf(Megan).AllText.ShouldContain("This prompt is closed.");
        PromptOf(Megan).AllText.ShouldContain("The map");
        (await AnswersAsync()).Single().Text.ShouldBe("The map");
    }

    [Fact]
    public async Task A_draft_can_be_changed_previewed_and_cancelled()
    {
        await GatherAsync();
        await DraftAsync();

        await Adele.TapsAsync(Adele.SeesLast(), "Change the text");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { title_en = "Charts", text_en = "Which chart would you frame?" });
        var overview = Adele.SeesLast();
        overview.AllText.ShouldContain("Charts");
        await Adele.TapsAsync(overview, "Preview");

        var preview = Adele.SeesFromBot().Single(m => m.AllText.Contains("Which chart would you frame?", StringComparison.Ordinal));
        preview.AllText.ShouldContain("only you see it");
        (await Adele.TapsAsync(preview, "Send my answer", new { answer = "Mine" })).Toast.ShouldBe("This is only a preview. Your answer was not kept.");

        await Adele.TapsAsync(overview, "Cancel it");
        await SendAsync();
        (await CampaignAsync()).State.ShouldBe(CampaignState.Cancelled);
        (await Adele.TapsAsync(overview, "Send now")).CardText.ShouldContain("cancelled");
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().CountAsync())).ShouldBe(0);
        (await AnswersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_theme_a_picture_a_link_and_a_weekly_time()
    {
        await Adele.SaysAsync("prompt");
        await Adele.TapsAsync(Adele.SeesLast(), "Thank someone");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { picked = "thank-someone-3" });
        Adele.SeesLast().Card!.Value.GetRawText().ShouldContain("Whose work is noticed only when it is missing?");
        await Adele.TapsAsync(Adele.SeesLast(), "Next");

        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { takesAnswer = false, pictureUrl = "http://example.org/a.png", pictureAlt = "A" });
        Adele.SeesLast().AllText.ShouldContain("starts with https://");
        await Adele.TapsAsync(
            Adele.SeesLast(), "Next", new { pictureUrl = "https://example.org/a.png", linkUrl = "https://example.org/", linkTitle = "Read more" });
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { who = "Everyone" });
        await Adele.TapsAsync(Adele.SeesLast(), "Every week, or every few weeks");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { days = "Monday,Thursday", weeks = 2, date = "2100-01-04", time = "09:30", zone = "Recipient" });

        Adele.SeesLast().AllText.ShouldContain("09:30");
        await Adele.TapsAsync(Adele.SeesLast(), "Schedule it");
        Adele.SeesLast().AllText.ShouldContain("It reaches 1 person.");
        await Adele.TapsAsync(Adele.SeesLast(), "Schedule it");
        Adele.SeesLast().AllText.ShouldContain("next on");
        (await CampaignAsync()).State.ShouldBe(CampaignState.Scheduled);

        await Adele.SaysAsync("prompts");
        Adele.SeesLast().AllText.ShouldContain("Whose work is noticed only when it is missing?");
        await Adele.TapsAsync(Adele.SeesLast(), "campaign/open");
        await Adele.TapsAsync(Adele.SeesLast(), "Change answers, picture, link");
        await Adele.TapsAsync(Adele.SeesLast(), "Next");
        (await CampaignAsync()).State.ShouldBe(CampaignState.Draft);
    }

    [Fact]
    public async Task A_post_that_Teams_refused_is_tried_again_and_one_of_unknown_fate_is_not()
    {
        await DraftAndSendAsync(answersChannel: Kudos.Id);
        Teams.Faults.Add(new FaultRule { Fault = Fault.Refused(403, "Forbidden"), Operations = [Operation.CreateConversation], Times = 1 });

        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map", share = "WithName" });
        PromptOf(Megan).AllText.ShouldContain("Teams refused");
        Posts("The map").ShouldBeEmpty();
        await Megan.TapsAsync(PromptOf(Megan), "Change my answer");
        await Megan.TapsAsync(PromptOf(Megan), "Send my answer", new { answer = "The map", share = "WithName" });
        Posts("The map").ShouldHaveSingleItem();

        Teams.Faults.Add(new FaultRule { Fault = Fault.AcceptThenDrop, Operations = [Operation.CreateConversation], Times = 1 });
        await Jörg.TapsAsync(PromptOf(Jörg), "Antwort senden", new { answer = "Die Skizze", share = "WithoutName" });
        PromptOf(Jörg).AllText.ShouldContain("ein zweites Mal poste ich sie nicht");
        await Jörg.TapsAsync(PromptOf(Jörg), "Antwort ändern");
        await Jörg.TapsAsync(PromptOf(Jörg), "Antwort senden", new { answer = "Die Skizze", share = "WithoutName" });
        Posts("Die Skizze").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_can_be_put_right_after_it_was_sent()
    {
        await DraftAndSendAsync();

        await Adele.SaysAsync("prompts");
        await Adele.TapsAsync(Adele.SeesLast(), "campaign/open");
        await Adele.TapsAsync(Adele.SeesLast(), "Correct the text");
        await Adele.TapsAsync(Adele.SeesLast(), "Next", new { text_en = "Which graph helped you last week?" });
        await SendAsync();

        var corrected = Megan.SeesFromBot().Single(m => m.AllText.Contains("Which graph helped you", StringComparison.Ordinal));
        await Megan.TapsAsync(corrected, "Send my answer", new { answer = "The map" });
        (await AnswersAsync()).Single().Text.ShouldBe("The map");
        Megan.SeesFromBot().ShouldAllBe(m => !m.AllText.Contains("Which chart helped you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_is_made_once_and_a_prompt_belongs_to_its_owner()
    {
        await GatherAsync();
        var overview = await DraftAsync();
        var (original, campaign) = (await PromptAsync(), await CampaignAsync());

        foreach (var verb in new[] { "edit", "text", "extras" })
        {
            var answer = await TapAsync(Megan, $"prompt/{verb}", $"{{\"prompt\":\"{original.Id}\"}}");
            answer.RawBody.ShouldContain("This is not yours");
        }

        foreach (var verb in CampaignVerbs.OfOwners)
        {
            var answer = await TapAsync(Megan, verb, $"{{\"campaign\":\"{campaign.Id}\"}}");
            answer.RawBody.ShouldContain("This is not yours");
        }

        await Task.WhenAll(Adele.TapsAsync(overview, "Duplicate"), Adele.TapsAsync(overview, "Duplicate"));

        var both = await ReadAsync(db => db.Set<Prompt>().AsNoTracking().ToListAsync());
        both.Count.ShouldBe(2);
        both[1].Texts.ShouldBe(both[0].Texts);
        var campaigns = await ReadAsync(db => db.Set<Campaign>().AsNoTracking().ToListAsync());
        campaigns.Select(c => c.SubjectId).ShouldBe(both.Select(p => p.Id.Value), ignoreOrder: true);
        campaigns.ShouldAllBe(c => c.State == CampaignState.Draft && c.Target == CampaignTarget.Everyone);
    }

    [Fact]
    public async Task A_channel_gets_its_prompt_once_and_only_from_a_member()
    {
        await GatherAsync();
        var outsider = Teams.AddPerson("Nestor Wilke");
        await outsider.SaysAsync("prompt Which chart helped you last week?");
        await outsider.TapsAsync(outsider.SeesLast(), "Next");
        await outsider.TapsAsync(outsider.SeesLast(), "Next");
        await outsider.TapsAsync(outsider.SeesLast(), "Next", new { who = $"channel:{Kudos.Id}" });
        outsider.SeesLast().AllText.ShouldContain("does not show you as a member");

        var overview = await DraftAsync(who: $"channel:{Kudos.Id}");
        await Task.WhenAll(Adele.TapsAsync(overview, "Send now"), Adele.TapsAsync(overview, "Send now"));

        Posts("Which chart helped you").ShouldHaveSingleItem().AllText.ShouldContain("Answer in a reply below.");
    }

    [Fact]
    public async Task German_words_are_answered_in_German()
    {
        await Jörg.SaysAsync("impuls");
        Jörg.SeesLast().AllText.ShouldContain("Worum soll es gehen?");
        await Jörg.TapsAsync(Jörg.SeesLast(), "Eintauchen");
        await Jörg.TapsAsync(Jörg.SeesLast(), "Weiter", new { picked = "series" });
        await Jörg.TapsAsync(Jörg.SeesLast(), "Weiter");
        await Jörg.TapsAsync(Jörg.SeesLast(), "Weiter", new { who = "Me" });
        await Jörg.TapsAsync(Jörg.SeesLast(), "Jeden Monat");
        await Jörg.TapsAsync(Jörg.SeesLast(), "Weiter", new { date = "2100-01-04", time = "09:30" });
        Jörg.SeesLast().AllText.ShouldContain("Alle Impulse von „Eintauchen“, einer nach dem anderen");
        await Jörg.TapsAsync(Jörg.SeesLast(), "Einplanen");
        Jörg.SeesLast().AllText.ShouldContain("nächstes Mal am Montag, 4. Januar, 09:30");
    }

    private List<SeenMessage> Posts(string words) =>
        [.. Adele.SeesFromBot(Kudos).Where(m => m.AllText.Contains(words, StringComparison.Ordinal))];
}

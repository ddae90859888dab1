using System.Net;
using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>What a person taps: inputs, dialogs, refresh, old clients, and answers that come twice or wrong.</summary>
public sealed class TappingTests : SimulatorTest
{
    private const string NewCard = """
        {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Fresh"}]}}
        """;

    private const string Form = """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"Input.Text","id":"why","label":"Why","isRequired":true,"errorMessage":"Say why","maxLength":10},
          {"type":"Input.ChoiceSet","id":"who","label":"Who","choices":[{"title":"Ann","value":"a"},{"title":"Ben","value":"b"}],"value":"a"}],
         "actions":[{"type":"Action.Execute","title":"Send","verb":"send","data":{"form":1},"fallback":"Action.Submit"},
                    {"type":"Action.Execute","title":"New clients only","verb":"new","associatedInputs":"none"},
                    {"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"},"about":5},"associatedInputs":"none"}]}
        """;

    [Fact]
    public async Task Inputs_are_sent_as_strings_and_only_when_they_are_allowed()
    {
        var (ann, form) = await SeesFormAsync();

        (await Refused(() => ann.TapsAsync(form, "Send"))).ShouldContain("Say why");
        (await Refused(() => ann.TapsAsync(form, "Send", new { why = "eleven chars" }))).ShouldContain("at most 10");
        (await Refused(() => ann.TapsAsync(form, "Send", new { why = "ok", who = "c" }))).ShouldContain("not among the choices");
        (await Refused(() => ann.TapsAsync(form, "Send", new { why = "ok", what = "x" }))).ShouldContain("no input 'what'");
        (await Refused(() => ann.TapsAsync(form, "Save"))).ShouldContain("only: Send");
        Bot.Received.ShouldBeEmpty();

        await ann.TapsAsync(form, "Send", new { why = "ok" });
        Action(Bot.Received[0]).GetProperty("data").GetRawText().ShouldBe("""{"form":1,"why":"ok","who":"a"}""");
        Bot.Received[0].GetProperty("value").GetProperty("trigger").GetString().ShouldBe("manual");
    }

    [Fact]
    public async Task An_old_client_submits_the_fallback_as_a_message_and_does_not_show_what_has_none()
    {
        var (ann, form) = await SeesFormAsync();
        ann.Client = ClientKind.Old;

        await ann.TapsAsync(form, "Send", new { why = "ok" });

        var message = Bot.Received.ShouldHaveSingleItem();
        message.GetProperty("type").GetString().ShouldBe("message");
        message.TryGetProperty("text", out _).ShouldBeFalse();
        message.GetProperty("value").GetRawText().ShouldBe("""{"form":1,"why":"ok","who":"a"}""");
        message.GetProperty("replyToId").GetString().ShouldBe(form.Id);
        (await Refused(() => ann.TapsAsync(form, "New clients only"))).ShouldContain("no Action.Submit fallback");
    }

    [Fact]
    public async Task A_dialog_opens_and_what_is_submitted_goes_back_to_the_bot()
    {
        var (ann, form) = await SeesFormAsync();
        Bot.OnActivity = activity => Task.FromResult(TinyBot.Json(activity.GetProperty("name").GetString() == "task/fetch"
            ? """
              {"task":{"type":"continue","value":{"title":"Details","height":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":
                {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"name","label":"Name"}],"actions":[{"type":"Action.Submit","title":"Save"}]}}}}}
              """
            : """{"task":{"type":"message","value":"Saved"}}"""));

        var opened = await ann.TapsAsync(form, "Open");
        opened.WentWrong.ShouldBeNull();
        opened.Dialog!.Title.ShouldBe("Details");
        var saved = await ann.SubmitsAsync(opened.Dialog, "Save", new { name = "Ann" });

        saved.Toast.ShouldBe("Saved");
        Bot.Received[0].GetProperty("value").GetProperty("data").GetProperty("about").GetInt32().ShouldBe(5);
        Bot.Received[1].GetProperty("name").GetString().ShouldBe("task/submit");
        Bot.Received[1].GetProperty("value").GetProperty("data").GetRawText().ShouldBe("""{"name":"Ann"}""");
    }

    [Fact]
    public async Task An_action_on_a_message_opens_a_dialog_that_knows_the_message()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        var channel = Teams.AddTeam("Sales", [ann, ben], "Praise")["Praise"];
        await ben.SaysAsync("I fixed <the> build", channel);
        Bot.OnActivity = _ => Task.FromResult(TinyBot.Json("""{"task":{"type":"continue","value":{"title":"Nominate","url":"https://bot.example/nominate"}}}"""));

        var tap = await ann.ChoosesAsync("nominate", ann.Sees(channel)[0]);

        tap.Dialog!.Url.ShouldBe("https://bot.example/nominate");
        var payload = Bot.Received[0].GetProperty("value").GetProperty("messagePayload");
        payload.GetProperty("from").GetProperty("user").GetProperty("id").GetGuid().ShouldBe(ben.AadObjectId);
        payload.GetProperty("body").GetProperty("content").GetString().ShouldBe("<p>I fixed &lt;the&gt; build</p>");
    }

    [Fact]
    public async Task Opening_a_conversation_refreshes_a_card_once_until_it_is_updated_and_only_for_those_named()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        var channel = Teams.AddTeam("Sales", [ann, ben], "Praise")["Praise"];
        var card = TinyBot.Card($$$"""
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Stale"}],
             "refresh":{"userIds":["{{{ann.Mri}}}"],"action":{"type":"Action.Execute","verb":"refresh","data":{"poll":7} } } }
            """);
        var id = await Bot.SentAsync(channel.Id, card);
        Bot.OnActivity = _ => Task.FromResult(TinyBot.Json(NewCard));

        await ben.OpensAsync(channel);
        Bot.Received.ShouldBeEmpty();
        await ann.OpensAsync(channel);
        await ann.OpensAsync(channel);

        var invoke = Bot.Received.ShouldHaveSingleItem();
        invoke.GetProperty("value").GetProperty("trigger").GetString().ShouldBe("automatic");
        Action(invoke).GetProperty("verb").GetString().ShouldBe("refresh");
        ann.SeesLast(channel).AllText.ShouldBe("Fresh");
        ben.SeesLast(channel).AllText.ShouldBe("Stale");

        (await Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{channel.Id}/activities/{id}", card)).StatusCode.ShouldBe(HttpStatusCode.OK);
        ann.SeesLast(channel).AllText.ShouldBe("Stale");
        ann.SeesLast(channel).EditedAt.ShouldNotBeNull();
        await ann.OpensAsync(channel);
        Bot.Received.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(500, "", "HTTP 500")]
    [InlineData(200, "{}", "Unknown answer")]
    [InlineData(200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"Closed","message":"The poll is closed."}}""", "Closed: The poll is closed.")]
    [InlineData(200, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text"}]}}""", "cannot be shown")]
    public async Task An_answer_that_Teams_cannot_show_says_what_went_wrong(int status, string body, string expected)
    {
        var (ann, form) = await SeesFormAsync();
        Bot.OnActivity = _ => Task.FromResult(TinyBot.Json(body, (HttpStatusCode)status));

        (await ann.TapsAsync(form, "New clients only")).WentWrong.ShouldNotBeNull().ShouldContain(expected);
        ann.SeesLast().Buttons.ShouldContain("Send");
    }

    private async Task<(Person Ann, SeenMessage Form)> SeesFormAsync()
    {
        var ann = Teams.AddPerson("Ann");
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Card(Form));
        return (ann, ann.SeesLast());
    }

    private static JsonElement Action(JsonElement invoke) => invoke.GetProperty("value").GetProperty("action");

    private static async Task<string> Refused<T>(Func<Task<T>> act) => (await Should.ThrowAsync<InvalidOperationException>(act)).Message;
}

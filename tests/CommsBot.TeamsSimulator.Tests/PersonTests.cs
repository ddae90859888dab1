using System.Net;

namespace CommsBot.Simulation.Tests;

/// <summary>What a person does reaches the bot, and what the bot does reaches the person.</summary>
public sealed class PersonTests : SimulatorTest
{
    private const string PollCard = """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Lunch?"},
         {"type":"Container","items":[{"type":"TextBlock","text":"Yes"}],"selectAction":{"type":"Action.Execute","verb":"vote","data":{"poll":7}}}],
         "actions":[{"type":"Action.Execute","title":"Close","verb":"close"}]}
        """;

    [Fact]
    public async Task Saying_something_reaches_the_bot_and_its_answer_the_person()
    {
        var ann = Teams.AddPerson("Änne Müller");
        Bot.OnActivity = async activity =>
        {
            await Bot.SentAsync(activity.GetProperty("conversation").GetProperty("id").GetString()!, TinyBot.Message("Hello " + activity.GetProperty("from").GetProperty("name").GetString()));
            return new HttpResponseMessage(HttpStatusCode.OK);
        };

        var answer = await ann.SaysAsync("hi");

        answer.IsSuccess.ShouldBeTrue();
        ann.Sees().Select(message => message.AllText).ShouldBe(["hi", "Hello Änne Müller"]);
        Bot.Received[0].GetProperty("channelId").GetString().ShouldBe("msteams");
    }

    [Fact]
    public async Task A_tap_brings_the_new_card_to_the_one_who_tapped_until_the_bot_updates_it_for_all()
    {
        var (ann, ben) = (Teams.AddPerson("Ann Lee"), Teams.AddPerson("Ben Okafor"));
        var channel = Teams.AddTeam("Sales", [ann, ben], "Praise")["Praise"];
        var id = await Bot.SentAsync(channel.Id, TinyBot.Card(PollCard));
        Bot.OnActivity = _ => Task.FromResult(TinyBot.Json("""
            {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"You said yes"}]}}
            """));

        var tap = await ann.TapsAsync(ann.SeesLast(channel), "Yes");

        tap.WentWrong.ShouldBeNull();
        ann.SeesLast(channel).AllText.ShouldBe("You said yes");
        ben.SeesLast(channel).AllText.ShouldStartWith("Lunch?");
        var action = Bot.Received[0].GetProperty("value").GetProperty("action");
        action.GetProperty("verb").GetString().ShouldBe("vote");
        action.GetProperty("data").GetProperty("poll").GetInt32().ShouldBe(7);
        Bot.Received[0].GetProperty("conversation").GetProperty("id").GetString().ShouldBe($"{channel.Id};messageid={id}");

        (await Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{channel.Id}/activities/{id}", TinyBot.Message("closed"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        ann.SeesLast(channel).AllText.ShouldBe("closed");
        ben.SeesLast(channel).AllText.ShouldBe("closed");
    }
}

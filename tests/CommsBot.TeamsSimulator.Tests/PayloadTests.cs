using System.Net;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tests;

/// <summary>Payloads that Teams would refuse are refused, each with a reason; good ones are not.</summary>
public sealed class PayloadTests : SimulatorTest
{
    [Fact]
    public async Task Good_cards_are_taken()
    {
        var ann = Teams.AddPerson("Ann");
        string[] good =
        [
            Body("""{"type":"TextBlock","text":"x","wrap":true,"size":"Large","weight":"Bolder","color":"Accent"}"""),
            Body("""{"type":"ColumnSet","columns":[{"width":"auto","items":[{"type":"TextBlock","text":"x"}]}]}"""),
            Body("""{"type":"Input.ChoiceSet","id":"a","choices":[{"title":"A","value":"1"}],"style":"expanded"}"""),
            Body("""{"type":"Input.ChoiceSet","id":"a","choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}}"""),
            Body("""{"type":"Chart.Donut","data":[{"legend":"a","value":1}],"fallback":{"type":"TextBlock","text":"a: 1"}}"""),
            Body("""{"type":"Hologram","fallback":{"type":"TextBlock","text":"flat"}}"""),
            Body("""{"type":"Hologram","fallback":"drop"}"""),
            Body("""{"type":"FactSet","facts":[{"title":"who","value":"<at>Ann</at>"}]}""", $$$""","msteams":{"width":"Full","entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"{{{ann.Upn}}}","name":"Ann"}}]}"""),
            Body("""{"type":"TextBlock","text":"x"}""", $$""","refresh":{"action":{"type":"Action.Execute","verb":"r"},"userIds":["{{ann.Mri}}"]}"""),
            Actions([.. Enumerable.Repeat("""{"type":"Action.Submit","title":"s"}""", 6), """{"type":"Action.Submit","title":"s","mode":"secondary"}"""]),
            Actions("""{"type":"Action.Execute","verb":"v","id":"same","fallback":{"type":"Action.Submit","id":"same"}}"""),
            Actions("""{"type":"Action.ShowCard","title":"more","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"t"}]}}"""),
        ];
        foreach (var card in good)
            (await Bot.SendAsync(ann.Chat.Id, TinyBot.Card(card))).StatusCode.ShouldBe(HttpStatusCode.Created, card);
    }

    [Fact]
    public async Task Bad_cards_are_refused_with_the_reason()
    {
        var ann = Teams.AddPerson("Ann");
        Dictionary<string, string> bad = new()
        {
            ["""{"type":"Card","version":"1.5","body":[]}"""] = "not AdaptiveCard",
            ["""{"type":"AdaptiveCard","version":"1.6","body":[{"type":"TextBlock","text":"x"}]}"""] = "1.6",
            ["""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x"}]}"""] = "version",
            ["""{"type":"AdaptiveCard","version":"1.5"}"""] = "empty",
            ["""{"type":"AdaptiveCard","version":"1.5","body":{}}"""] = "no array",
            [Body("""{"type":"Hologram"}""")] = "Unknown element 'Hologram'",
            [Body("""{"text":"x"}""")] = "Unknown element",
            [Body("""{"type":"Hologram","fallback":{"type":"Hologram2"}}""")] = "Hologram2",
            [Body("""{"type":"TextBlock"}""")] = "'text'",
            [Body("""{"type":"TextBlock","text":5}""")] = "'text'",
            [Body("""{"type":"TextBlock","text":"x","wrap":"true"}""")] = "no boolean",
            [Body("""{"type":"TextBlock","text":"x","size":"huge"}""")] = "huge",
            [Body("""{"type":"Container","items":[{"type":"Image"}]}""")] = "'url'",
            [Body("""{"type":"ColumnSet","columns":[{"items":[{"type":"Nope"}]}]}""")] = "Nope",
            [Body("""{"type":"Table","columns":[],"rows":[{"cells":[{"items":[{"type":"Nope"}]}]}]}""")] = "Nope",
            [Body("""{"type":"FactSet","facts":[{"title":"a"}]}""")] = "title and a value",
            [Body("""{"type":"Input.Text"}""")] = "'id'",
            [Body("""{"type":"Input.Text","id":"a"},{"type":"Input.Text","id":"a"}""")] = "twice",
            [Body("""{"type":"Input.ChoiceSet","id":"a"}""")] = "needs choices",
            [Body("""{"type":"Input.ChoiceSet","id":"a","choices":[{"title":"A"}]}""")] = "title and a value",
            [Body("""{"type":"Input.ChoiceSet","id":"a","choices":[{"title":"A","value":"1"},{"title":"B","value":"1"}]}""")] = "there twice",
            [Body("""{"type":"Input.ChoiceSet","id":"a","choices.data":{"type":"Data.Query"}}""")] = "dataset",
            [Body("""{"type":"Input.ChoiceSet","id":"a","choices.data":{"type":"Data.Query","dataset":"d","count":"3"}}""")] = "numbers",
            [Actions("""{"type":"Action.Execute","title":"x"}""")] = "verb",
            [Actions("""{"type":"Action.OpenUrl","url":"nowhere"}""")] = "no URL",
            [Actions("""{"type":"Action.Fly"}""")] = "Unknown action 'Action.Fly'",
            [Actions([.. Enumerable.Repeat("""{"type":"Action.Submit","title":"s"}""", 7)])] = "7 primary actions",
            [Actions("""{"type":"Action.Submit","data":{"msteams":{"type":"imBack"}}}""")] = "imBack needs a value",
            [Actions("""{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","body":[{"type":"Nope"}]}}""")] = "Nope",
            [Body("""{"type":"Container","items":[],"selectAction":{"type":"Action.Execute"}}""")] = "verb",
            [Body("""{"type":"TextBlock","text":"x"}""", ""","refresh":{"action":{"type":"Action.Submit"}}""")] = "Action.Execute",
            [Body("""{"type":"TextBlock","text":"x"}""", ""","refresh":{"action":{"type":"Action.Execute","verb":"r"},"userIds":["29:1nobody"]}""")] = "nobody known",
            [Body("""{"type":"TextBlock","text":"x"}""", $$""","refresh":{"action":{"type":"Action.Execute","verb":"r"},"userIds":[{{string.Join(",", Enumerable.Repeat($"\"{ann.Mri}\"", 61))}}]}""")] = "At most 60",
            [Body("""{"type":"TextBlock","text":"x"}""", $$$""","msteams":{"entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"{{{ann.Mri}}}","name":"Ann"}}]}""")] = "in no text",
            [Body("""{"type":"TextBlock","text":"<at>X</at>"}""", ""","msteams":{"entities":[{"type":"mention","text":"<at>X</at>","mentioned":{"id":"29:1x","name":"X"}}]}""")] = "nobody known",
        };
        foreach (var (card, reason) in bad)
        {
            var answer = await Bot.SendAsync(ann.Chat.Id, TinyBot.Card(card));
            (await CodeOf(answer, HttpStatusCode.BadRequest)).ShouldBe("BadArgument", card);
            (await TextOf(answer)).ShouldContain(reason);
        }
        ann.Sees().ShouldBeEmpty();
    }

    [Fact]
    public async Task Bad_activities_are_refused()
    {
        var ann = Teams.AddPerson("Ann");
        var channel = Teams.AddTeam("Sales", [ann]).General;
        string[] bad =
        [
            "[]",
            """{"text":"x"}""",
            """{"type":"shout","text":"x"}""",
            """{"type":"message"}""",
            """{"type":"message","text":""}""",
            """{"type":"message","text":7}""",
            """{"type":"message","text":"x","textFormat":"html"}""",
            """{"type":"message","text":"x","attachments":{}}""",
            """{"type":"message","attachments":[{"content":{}}]}""",
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive"}]}""",
            """{"type":"message","attachments":[{"contentType":"application/x-unheard-of","content":{}}]}""",
            """{"type":"message","text":"hi <at>Ann</at>","entities":[{"type":"mention","text":"<at>Bob</at>","mentioned":{"id":"ANN","name":"Bob"}}]}""",
            """{"type":"message","text":"hi <at>Ann</at>","entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"29:1zz","name":"Ann"}}]}""",
            """{"type":"message","text":"hi <at>Ann</at>","entities":[{"type":"mention","text":"<at>Ann</at>"}]}""",
            """{"type":"message","text":"hi Ann","entities":[{"type":"mention","text":"Ann","mentioned":{"id":"ANN","name":"Ann"}}]}""",
            """{"type":"message","text":"x","suggestedActions":{"actions":[{"type":"imBack","title":"a","value":"a"}]}}""",
        ];
        foreach (var activity in bad)
        {
            var answer = await Bot.SendAsync(channel.Id, JsonNode.Parse(activity.Replace("ANN", ann.Mri, StringComparison.Ordinal))!);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, activity);
        }
        ann.Sees(channel).ShouldBeEmpty();
        await Bot.SentAsync(channel.Id, JsonNode.Parse(
            $$$"""{"type":"message","text":"hi <at>Ann</at>","entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"{{{ann.AadObjectId}}}","name":"Ann"}}]}""")!);
        ann.SeesLast(channel).MentionedIds.ShouldBe([ann.AadObjectId.ToString()]);
    }

    private static string Body(string elements, string more = "") => $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{elements}}]{{more}}}""";

    private static string Actions(params IEnumerable<string> actions) => $$"""{"type":"AdaptiveCard","version":"1.5","actions":[{{string.Join(",", actions)}}]}""";
}

using System.Net;

namespace CommsBot.Simulation.Tests;

/// <summary>Teams delivers at least once: what the bot answered late or badly comes again, word for word.</summary>
public sealed class RedeliveryTests : SimulatorTest
{
    private protected override TeamsSimulatorOptions Options => new() { Redeliveries = 2, AnswerDeadline = TimeSpan.FromMilliseconds(500) };

    [Fact]
    public async Task A_late_invoke_comes_again_as_it_was_and_the_late_answer_is_not_seen()
    {
        var ann = Teams.AddPerson("Ann");
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Card("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.Execute","title":"Vote","verb":"vote"}]}"""));
        var late = new TaskCompletionSource<HttpResponseMessage>();
        Bot.OnActivity = _ => Bot.Received.Count == 1
            ? late.Task
            : Task.FromResult(TinyBot.Json("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Counted"}"""));

        var tap = await ann.TapsAsync(ann.SeesLast(), "Vote");
        late.SetResult(TinyBot.Json("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Too late"}"""));

        tap.Toast.ShouldBe("Counted");
        tap.Answer.Attempts.ShouldBeGreaterThan(1);
        Bot.Received[1].GetRawText().ShouldBe(Bot.Received[0].GetRawText());
    }

    [Fact]
    public async Task A_bot_that_never_answers_is_given_up_and_a_refusal_is_not_repeated()
    {
        var ann = Teams.AddPerson("Ann");
        Bot.OnActivity = _ => new TaskCompletionSource<HttpResponseMessage>().Task;
        var given = await ann.SaysAsync("anybody?");
        given.Attempts.ShouldBe(3);
        given.Problem.ShouldNotBeNull().ShouldContain("No answer");

        Bot.OnActivity = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden));
        (await ann.SaysAsync("and now?")).Attempts.ShouldBe(1);
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Hosting;
using CommsBot.BotFramework.Tests.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>Turns in local mode, with a Connector on this machine.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private ConnectorStub teams = null!;
    private BotHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        teams = await ConnectorStub.StartAsync();
        host = await BotHost.StartAsync(Environments.Development, [], services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.Configure<BotTurnOptions>(options => options.UseLogScope = activity => activity.Text != "anonymous");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_through_the_Connector_without_a_token()
    {
        host.Bot.OnTurn = (turn, cancellation) => turn.SendActivityAsync($"You said {turn.Activity.Text}", cancellation);
        using var response = await PostAsync(Message("hi"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = teams.Requests.ShouldHaveSingleItem();
        sent.Target.ShouldBe("/emea/v3/conversations/a%3A1/activities/1700000000000");
        sent.Authorization.ShouldBeNull();
        sent.Json["text"]!.GetValue<string>().ShouldBe("You said hi");
        sent.Json["recipient"]!["id"]!.GetValue<string>().ShouldBe("29:ann");
    }

    [Fact]
    public async Task A_turn_updates_and_deletes()
    {
        host.Bot.OnTurn = async (turn, cancellation) =>
        {
            await turn.UpdateActivityAsync(MessageFactory.Text("new") with { Id = "5" }, cancellation);
            await turn.DeleteActivityAsync("6", cancellation);
        };
        using var response = await PostAsync(Message());
        teams.Requests.Select(x => $"{x.Method} {x.Target}").ShouldBe(
            ["PUT /emea/v3/conversations/a%3A1/activities/5", "DELETE /emea/v3/conversations/a%3A1/activities/6"]);
    }

    [Fact]
    public async Task A_turn_finds_the_Connector_in_its_state()
    {
        teams.Next(200, """{"id":"29:ann","name":"Ann"}""");
        string? name = null;
        host.Bot.OnTurn = async (turn, cancellation) =>
            name = (await turn.TurnState.Get<IConnectorClient>()!.GetConversationMemberAsync("a:1", "29:ann", cancellation)).Name;
        using var response = await PostAsync(Message());
        name.ShouldBe("Ann");
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_body()
    {
        host.Bot.OnTurn = (turn, _) =>
        {
            turn.SetInvokeResponse(new InvokeResponse(200, AdaptiveCardInvokeResponse.Message("Grüße 😀")));
            return Task.CompletedTask;
        };
        using var response = await PostAsync(Invoke("adaptiveCard/action"));
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        response.Headers.TransferEncodingChunked.ShouldBeNull("the length is told");
        var body = await BodyAsync(response);
        body["statusCode"]!.GetValue<int>().ShouldBe(200);
        body["value"]!.GetValue<string>().ShouldBe("Grüße 😀");
    }

    [Fact]
    public async Task An_invoke_nobody_answers_is_501()
    {
        using var response = await PostAsync(Invoke("something/else"));
        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer()
    {
        host.Bot.OnTurn = (turn, cancellation) => turn.SendActivityAsync("here", cancellation);
        var activity = Message();
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        (await BodyAsync(response))["activities"]![0]!["text"]!.GetValue<string>().ShouldBe("here");
        teams.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slow_turn_is_answered_in_time_and_ends_in_the_background()
    {
        var goOn = new TaskCompletionSource();
        host.Bot.OnTurn = async (turn, cancellation) =>
        {
            await goOn.Task.WaitAsync(cancellation);
            await turn.SendActivityAsync("done", cancellation);
        };
        var answer = PostAsync(Message());
        await Eventually.Holds(() => !host.Bot.Received.IsEmpty);
        await AdvanceUntilAsync(answer, TimeSpan.FromSeconds(10));
        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        teams.Requests.ShouldBeEmpty();

        goOn.SetResult();
        await Eventually.Holds(() => !teams.Requests.IsEmpty);
    }

    [Fact]
    public async Task A_turn_goes_on_when_the_caller_hangs_up()
    {
        var goOn = new TaskCompletionSource();
        host.Bot.OnTurn = async (turn, cancellation) =>
        {
            await goOn.Task.WaitAsync(cancellation);
            await turn.SendActivityAsync("done", cancellation);
        };
        using var hangUp = new CancellationTokenSource();
        var answer = host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative),
            new StringContent(Message().ToJsonString(), System.Text.Encoding.UTF8, "application/json"), hangUp.Token);
        await Eventually.Holds(() => !host.Bot.Received.IsEmpty);
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);

        goOn.SetResult();
        await Eventually.Holds(() => !teams.Requests.IsEmpty);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "value")]
    [InlineData("task/fetch", "task.value")]
    [InlineData("task/submit", "task.value")]
    [InlineData("composeExtension/fetchTask", "task.value")]
    [InlineData("composeExtension/submitAction", "task.value")]
    [InlineData("composeExtension/query", "composeExtension.text")]
    [InlineData("composeExtension/queryLink", "composeExtension.text")]
    [InlineData("composeExtension/anonymousQueryLink", "composeExtension.text")]
    [InlineData("composeExtension/selectItem", "composeExtension.text")]
    [InlineData("message/fetchTask", "task.value")]
    public async Task A_slow_invoke_is_answered_in_time_with_a_sentence_in_its_own_shape(string name, string place)
    {
        host.Bot.OnTurn = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        var answer = PostAsync(Invoke(name));
        await Eventually.Holds(() => !host.Bot.Received.IsEmpty);
        await AdvanceUntilAsync(answer, TimeSpan.FromSeconds(4));
        using var response = await answer;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        At(await BodyAsync(response), place).ShouldStartWith("This takes a little longer");
    }

    [Theory]
    [InlineData("adaptiveCard/action", 200, "value.message")]
    [InlineData("task/submit", 200, "task.value")]
    [InlineData("composeExtension/query", 200, "composeExtension.text")]
    [InlineData("signin/verifyState", 500, "message")]
    [InlineData(null, 500, "message")]
    public async Task An_invoke_that_throws_is_answered_with_a_sentence_in_its_own_shape(string? name, int status, string place)
    {
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("boom");
        using var response = await PostAsync(Invoke(name));
        ((int)response.StatusCode).ShouldBe(status);
        At(await BodyAsync(response), place).ShouldBe("Something went wrong. Please try again.");
        Errors.ShouldHaveSingleItem().Exception!.Message.ShouldBe("boom");
    }

    [Fact]
    public async Task A_message_whose_turn_throws_is_logged_once_and_the_person_gets_a_sentence()
    {
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("boom");
        using var response = await PostAsync(Message());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Errors.ShouldHaveSingleItem().Exception!.Message.ShouldBe("boom");
        teams.Requests.ShouldHaveSingleItem().Json["text"]!.GetValue<string>().ShouldBe("Something went wrong. Please try again.");
    }

    [Fact]
    public async Task A_format_that_the_bots_own_code_cannot_read_is_a_fault_of_the_bot()
    {
        host.Bot.OnTurn = (_, _) => throw new ActivityFormatException("A stored reference is broken.");
        using var message = await PostAsync(Message());
        message.StatusCode.ShouldBe(HttpStatusCode.OK);
        Errors.ShouldHaveSingleItem().Exception!.Message.ShouldBe("A stored reference is broken.");
        teams.Requests.ShouldHaveSingleItem().Json["text"]!.GetValue<string>().ShouldBe("Something went wrong. Please try again.");

        host.Forget();
        using var invoke = await PostAsync(Invoke("adaptiveCard/action"));
        At(await BodyAsync(invoke), "value.message").ShouldBe("Something went wrong. Please try again.");
        Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_application_decides_itself_what_happens_when_a_turn_throws()
    {
        host.Services.GetRequiredService<CloudAdapter>().OnTurnError = (turn, _) => turn.SendActivityAsync("Oops", CancellationToken.None);
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("boom");
        using var response = await PostAsync(Message());
        Errors.ShouldBeEmpty();
        teams.Requests.ShouldHaveSingleItem().Json["text"]!.GetValue<string>().ShouldBe("Oops");
    }

    [Fact]
    public async Task A_turn_whose_error_handling_throws_as_well_is_still_answered()
    {
        host.Services.GetRequiredService<CloudAdapter>().OnTurnError = (_, _) => throw new InvalidOperationException("worse");
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("boom");
        using var response = await PostAsync(Message());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Errors.ShouldHaveSingleItem().Exception!.Message.ShouldBe("worse");
    }

    [Fact]
    public async Task What_is_logged_in_a_turn_carries_its_ids_unless_the_application_says_no()
    {
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("boom");
        using var named = await PostAsync(Message());
        var scope = Errors.ShouldHaveSingleItem().Scope;
        (scope["ConversationId"], scope["ActivityId"], scope["TenantId"]).ShouldBe(("a:1", "1700000000000", Authentication.SigningAuthority.TenantId));

        host.Forget();
        using var anonymous = await PostAsync(Message("anonymous"));
        Errors.ShouldHaveSingleItem().Scope.Keys.ShouldNotContain("ConversationId");
        host.Logs.Lines.ShouldAllBe(line => !line.Text.Contains("a%3A1", StringComparison.Ordinal) && !line.Text.Contains("29:ann", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_waits_for_running_turns()
    {
        var goOn = new TaskCompletionSource();
        host.Bot.OnTurn = async (turn, cancellation) =>
        {
            await goOn.Task.WaitAsync(cancellation);
            await turn.SendActivityAsync("done", cancellation);
        };
        await BeginSlowTurnAsync();
        var stopping = host.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        goOn.SetResult();
        await stopping;
        teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_cancels_turns_that_do_not_end()
    {
        var cancelled = new TaskCompletionSource();
        host.Bot.OnTurn = async (_, cancellation) =>
        {
            using var registration = cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        };
        await BeginSlowTurnAsync();
        var stopping = host.StopAsync();
        await AdvanceUntilAsync(stopping, TimeSpan.FromSeconds(15));
        await cancelled.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_turn_is_cancelled_after_its_longest_duration()
    {
        var cancelled = new TaskCompletionSource();
        host.Bot.OnTurn = async (_, cancellation) =>
        {
            using var registration = cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        };
        await BeginSlowTurnAsync();
        clock.Advance(TimeSpan.FromMinutes(5));
        await cancelled.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_stored_reference_continues_a_conversation()
    {
        using var response = await PostAsync(Message());
        host.Bot.Received.TryDequeue(out var activity).ShouldBeTrue();
        var reference = activity!.GetConversationReference();
        var stored = JsonSerializer.Deserialize(JsonSerializer.Serialize(reference, BotFrameworkJsonContext.Wire.ConversationReference), BotFrameworkJsonContext.Wire.ConversationReference)!;

        await host.Services.GetRequiredService<BotAdapter>().ContinueConversationAsync(
            stored with { ActivityId = null }, (turn, cancellation) => turn.SendActivityAsync("later", cancellation), Cancellation);

        var sent = teams.Requests.ShouldHaveSingleItem();
        sent.Target.ShouldBe("/emea/v3/conversations/a%3A1/activities");
        sent.Json["from"]!["id"]!.GetValue<string>().ShouldStartWith("28:");
    }

    [Fact]
    public async Task A_created_conversation_is_spoken_in()
    {
        teams.Next(201, """{"id":"a:9"}""");
        await host.Services.GetRequiredService<BotAdapter>().CreateConversationAsync(
            "msteams",
            teams.ServiceUrl,
            new ConversationParameters { IsGroup = false, Bot = new ChannelAccount { Id = "28:b" }, Members = [new ChannelAccount { Id = "29:ann" }] },
            (turn, cancellation) => turn.SendActivityAsync("hello", cancellation),
            Cancellation);
        teams.Requests.Select(x => x.Target).ShouldBe(["/emea/v3/conversations", "/emea/v3/conversations/a%3A9/activities"]);
    }

    private IEnumerable<RecordedLogs.Line> Errors => host.Logs.Lines.Where(line => line.Level >= LogLevel.Error);

    private JsonObject Message(string text = "hello") => Incoming.Message(text, teams.ServiceUrl);

    private JsonObject Invoke(string? name) => Incoming.Invoke(name, serviceUrl: teams.ServiceUrl);

    private Task<HttpResponseMessage> PostAsync(JsonObject activity) => host.PostAsync(activity);

    private async Task BeginSlowTurnAsync()
    {
        var answer = PostAsync(Message());
        await Eventually.Holds(() => !host.Bot.Received.IsEmpty);
        await AdvanceUntilAsync(answer, TimeSpan.FromSeconds(10));
        (await answer).Dispose();
    }

    // The timer that is waited for may not be set yet when the bot has already begun.
    private Task AdvanceUntilAsync(Task awaited, TimeSpan step) => Eventually.Holds(() =>
    {
        if (!awaited.IsCompleted)
            clock.Advance(step / 10);
        return awaited.IsCompleted;
    });

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;

    private static string At(JsonNode body, string place) =>
        place.Split('.').Aggregate(body, (node, name) => node[name]!).GetValue<string>();
}

using System.Net;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Tests.Hosting;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Connector;

public sealed class ConnectorFailureTests : ConnectorFixture
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_send_refused_for_the_moment_is_repeated(int status)
    {
        Teams.NextTimes(2, status);
        await SendAsync();
        Teams.Requests.Count.ShouldBe(3);
        Teams.Requests.Select(x => x.Body).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retries_are_bounded(int status)
    {
        Teams.NextTimes(20, status);
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        ((int?)failure.StatusCode).ShouldBe(status);
        failure.IsUnconfirmed.ShouldBeFalse();
        Teams.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(302)]
    public async Task A_final_refusal_is_not_repeated(int status)
    {
        Teams.Next(status, "{}", ("Location", "https://evil.example/"));
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        ((int?)failure.StatusCode).ShouldBe(status);
        failure.IsUnconfirmed.ShouldBeFalse();
        Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_send_answered_500_is_unconfirmed_and_not_repeated()
    {
        Teams.Next(500, """{"error":{"code":"ServiceError","message":"Unknown"}}""");
        (await Should.ThrowAsync<ConnectorException>(SendAsync)).IsUnconfirmed.ShouldBeTrue();
        Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_send_whose_connection_breaks_is_unconfirmed_and_not_repeated()
    {
        Teams.NextBreaks();
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        failure.IsUnconfirmed.ShouldBeTrue();
        failure.StatusCode.ShouldBeNull();
        Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_send_on_a_kept_connection_that_breaks_is_not_repeated_either()
    {
        await SendAsync();
        Teams.NextBreaks();
        (await Should.ThrowAsync<ConnectorException>(SendAsync)).IsUnconfirmed.ShouldBeTrue();
        Teams.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("CREATE")]
    public async Task Updates_deletes_and_creations_are_not_repeated_when_the_connection_breaks(string kind)
    {
        await SendAsync();
        Teams.NextBreaks();
        var failure = await Should.ThrowAsync<ConnectorException>(() => kind switch
        {
            "PUT" => Connector.UpdateActivityAsync("a:1", "7", MessageFactory.Text("x"), Cancellation),
            "DELETE" => Connector.DeleteActivityAsync("a:1", "7", Cancellation),
            _ => Connector.CreateConversationAsync(new ConversationParameters(), Cancellation),
        });
        failure.IsUnconfirmed.ShouldBeTrue();
        Teams.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reading_is_repeated_after_anything_that_broke()
    {
        Teams.NextBreaks().Next(500).Next(503).Next(200, """{"id":"29:ann"}""");
        (await Connector.GetConversationMemberAsync("a:1", "29:ann", Cancellation)).Id.ShouldBe("29:ann");
        Teams.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_never_left_is_repeated_and_not_unconfirmed()
    {
        var connector = Connector;
        await Teams.DisposeAsync();
        var failure = await Should.ThrowAsync<ConnectorException>(() => connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation));
        failure.IsUnconfirmed.ShouldBeFalse();
        Host.Logs.Lines.Count(x => x.Event == "Retrying").ShouldBe(3);
    }

    [Fact]
    public async Task A_send_given_up_by_the_caller_after_it_went_out_is_unconfirmed()
    {
        Teams.NextHangs();
        using var given = new CancellationTokenSource();
        var sending = Connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), given.Token);
        await Eventually.Holds(() => !Teams.Requests.IsEmpty);
        await given.CancelAsync();
        (await Should.ThrowAsync<ConnectorException>(() => sending)).IsUnconfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task Reading_given_up_by_the_caller_is_cancelled()
    {
        Teams.NextHangs();
        using var given = new CancellationTokenSource();
        var reading = Connector.GetTeamDetailsAsync("19:t", given.Token);
        await Eventually.Holds(() => !Teams.Requests.IsEmpty);
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", "BotNotInConversationRoster", "not installed")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"x","innerHttpError":{"statusCode":403,"body":{}}}}""", "ConversationBlockedByUser", "blocked")]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\",\r\n \"details\": \"Thread is blocked\"\r\n}"}""", "MessageWritesBlocked", "muted")]
    [InlineData(403, """{"errorCode":209,"message":"plain"}""", "209", "may not")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException"}}""", "ForbiddenOperationException", "not installed")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", "ActivityNotFoundInConversation", "gone")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "MessageSizeTooBig", "larger")]
    [InlineData(400, """{"error":{"code":"Bad Argument"}}""", "Bad Argument", "understand")]
    [InlineData(404, "<html>nginx</html>", null, "not known")]
    [InlineData(400, "", null, "understand")]
    [InlineData(400, "[1]", null, "understand")]
    [InlineData(400, """{"error":"text"}""", null, "understand")]
    [InlineData(400, """{"message":"[2]"}""", null, "understand")]
    public async Task A_refusal_carries_operation_code_and_plain_meaning(int status, string body, string? code, string meaning)
    {
        Teams.Next(status, body, ("MS-CV", "cv.1"));
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        failure.Operation.ShouldBe("SendToConversation");
        ((int?)failure.StatusCode).ShouldBe(status);
        failure.ErrorCode.ShouldBe(code);
        failure.Meaning.ShouldContain(meaning);
        failure.Message.ShouldContain("SendToConversation");
        failure.CorrelationId.ShouldBe("cv.1");
    }

    [Fact]
    public async Task A_wait_longer_than_ours_is_handed_to_the_caller()
    {
        Teams.Next(429, "{}", ("Retry-After", "3600"));
        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync);
        failure.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        failure.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        Teams.Requests.Count.ShouldBe(1);
    }

    private Task SendAsync() => Connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation);
}

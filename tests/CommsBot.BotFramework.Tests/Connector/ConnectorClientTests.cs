using System.Globalization;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : ConnectorFixture
{
    private const string Thread = "19:abc@thread.tacv2;messageid=17";
    private const string EscapedThread = "19%3Aabc%40thread.tacv2%3Bmessageid%3D17";

    [Fact]
    public async Task A_message_is_sent_with_token_charset_and_escaped_ids()
    {
        (await Connector.SendToConversationAsync(Thread, MessageFactory.Text("Grüße 😀"), Cancellation)).Id.ShouldBe("sent-1");

        var request = Teams.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("POST");
        request.Target.ShouldBe($"/emea/v3/conversations/{EscapedThread}/activities");
        request.Authorization.ShouldBe("Bearer token-1");
        request.ContentType.ShouldBe("application/json; charset=utf-8");
        request.UserAgent.ShouldNotBeNullOrEmpty();
        request.Json["text"]!.GetValue<string>().ShouldBe("Grüße 😀");
    }

    [Fact]
    public async Task Id_and_caller_of_an_activity_are_not_sent()
    {
        await Connector.SendToConversationAsync(Thread, MessageFactory.Text("hi") with { Id = "x", CallerId = "y" }, Cancellation);
        Teams.Requests.ShouldHaveSingleItem().Json.AsObject().Select(x => x.Key).ShouldNotContain(name => name == "id" || name == "callerId");
    }

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        await Connector.ReplyToActivityAsync("a:1", "f:/2 3", MessageFactory.Text("hi"), Cancellation);
        var request = Teams.Requests.ShouldHaveSingleItem();
        request.Target.ShouldBe("/emea/v3/conversations/a%3A1/activities/f%3A%2F2%203");
        request.Json["replyToId"]!.GetValue<string>().ShouldBe("f:/2 3");
    }

    [Fact]
    public async Task An_update_replaces_by_PUT()
    {
        await Connector.UpdateActivityAsync("a:1", "7", MessageFactory.Text("new"), Cancellation);
        var request = Teams.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("PUT", "/emea/v3/conversations/a%3A1/activities/7"));
        request.Json["id"]!.GetValue<string>().ShouldBe("7");
    }

    [Fact]
    public async Task A_delete_takes_an_empty_answer()
    {
        Teams.Next(200, "");
        await Connector.DeleteActivityAsync("a:1", "7", Cancellation);
        var request = Teams.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target, request.Body).ShouldBe(("DELETE", "/emea/v3/conversations/a%3A1/activities/7", ""));
    }

    [Fact]
    public async Task A_personal_chat_is_created()
    {
        Teams.Next(201, """{"id":"a:9"}""");
        var created = await Connector.CreateConversationAsync(
            new ConversationParameters { IsGroup = false, Members = [new ChannelAccount { Id = "29:ann" }], TenantId = "t" }, Cancellation);
        created.Id.ShouldBe("a:9");
        var request = Teams.Requests.ShouldHaveSingleItem();
        request.Target.ShouldBe("/emea/v3/conversations");
        request.Json["members"]![0]!["id"]!.GetValue<string>().ShouldBe("29:ann");
        request.Json["isGroup"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_channel_thread_is_created_with_its_first_post()
    {
        Teams.Next(201, """{"id":"19:abc@thread.tacv2;messageid=17","activityId":"17"}""");
        var created = await Connector.CreateConversationAsync(
            new ConversationParameters
            {
                IsGroup = true,
                ChannelData = JsonSerializer.SerializeToElement(new { channel = new { id = "19:abc@thread.tacv2" } }),
                Activity = MessageFactory.Text("first"),
            },
            Cancellation);
        (created.Id, created.ActivityId).ShouldBe((Thread, "17"));
        Teams.Requests.ShouldHaveSingleItem().Json["activity"]!["text"]!.GetValue<string>().ShouldBe("first");
    }

    [Fact]
    public async Task One_member_is_read_whatever_the_payload_lacks()
    {
        Teams.Next(200, """{"id":"29:ann","name":"Ann","aadObjectId":"o","userPrincipalName":null,"email":"ann@x.example","userRole":"guest","more":1}""");
        var ann = await Connector.GetConversationMemberAsync("a:1", "ann@x.example", Cancellation);
        (ann.Id, ann.Name, ann.AadObjectId, ann.Email, ann.UserPrincipalName).ShouldBe(("29:ann", "Ann", "o", "ann@x.example", null));
        Teams.Requests.ShouldHaveSingleItem().Target.ShouldBe("/emea/v3/conversations/a%3A1/members/ann%40x.example");
    }

    [Fact]
    public async Task The_object_id_of_older_payloads_is_read_as_well()
    {
        Teams.Next(200, """{"id":"29:ann","objectId":"o"}""").Next(200, """{"members":[{"id":"29:ann","objectId":"o"}]}""");
        (await Connector.GetConversationMemberAsync("a:1", "29:ann", Cancellation)).AadObjectId.ShouldBe("o");
        (await Connector.GetConversationPagedMembersAsync("a:1", null, null, Cancellation)).Members.ShouldHaveSingleItem().AadObjectId.ShouldBe("o");
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        Teams.Next(200, """{"members":[{"id":"29:a"},null,{"id":"29:b"}],"continuationToken":"a b&c"}""").Next(200, """{"members":null}""");
        var first = await Connector.GetConversationPagedMembersAsync("a:1", 500, null, Cancellation);
        first.Members.Select(x => x.Id).ShouldBe(["29:a", "29:b"]);
        var second = await Connector.GetConversationPagedMembersAsync("a:1", null, first.ContinuationToken, Cancellation);
        second.ContinuationToken.ShouldBeNull();
        second.Members.ShouldBeEmpty();
        Teams.Requests.Select(x => x.Target).ShouldBe(
            ["/emea/v3/conversations/a%3A1/pagedmembers?pageSize=500", "/emea/v3/conversations/a%3A1/pagedmembers?continuationToken=a%20b%26c"]);
    }

    [Fact]
    public async Task A_team_and_its_channels_are_read()
    {
        Teams.Next(200, """{"id":"19:t","name":"Team","aadGroupId":"g","channelCount":2,"memberCount":"12","type":"standard"}""")
            .Next(200, """{"conversations":[{"id":"19:t","name":null},{"id":"19:c","name":"Two","type":"standard"}]}""");
        var team = await Connector.GetTeamDetailsAsync("19:t", Cancellation);
        (team.Name, team.AadGroupId, team.ChannelCount, team.MemberCount).ShouldBe(("Team", "g", 2, 12));
        (await Connector.GetTeamChannelsAsync("19:t", Cancellation)).Select(x => x.Name).ShouldBe([null, "Two"]);
        Teams.Requests.Select(x => x.Target).ShouldBe(["/emea/v3/teams/19%3At", "/emea/v3/teams/19%3At/conversations"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_is_no_id_is_not_put_into_a_path(string id) =>
        await Should.ThrowAsync<ArgumentException>(() => Connector.SendToConversationAsync(id, MessageFactory.Text("hi"), Cancellation));

    [Theory]
    [InlineData("201", "")]
    [InlineData("202", "{}")]
    [InlineData("200", "not json")]
    public async Task A_send_that_was_accepted_without_an_id_has_succeeded(string status, string body)
    {
        Teams.Next(int.Parse(status, CultureInfo.InvariantCulture), body);
        (await Connector.SendToConversationAsync("a:1", MessageFactory.Text("hi"), Cancellation)).Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://smba.example/emea/?x=")]
    [InlineData("https://smba.example/emea/#x")]
    [InlineData("emea")]
    public void A_service_URL_that_is_no_base_of_paths_is_refused(string serviceUrl) =>
        Should.Throw<ConnectorException>(() => ConnectorTo(serviceUrl));
}

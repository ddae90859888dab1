using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Tokens;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>The Connector takes what Teams takes, and refuses the rest in Teams' words.</summary>
public sealed class ConnectorTests : SimulatorTest
{
    [Fact]
    public async Task A_call_without_a_good_token_is_refused()
    {
        var ann = Teams.AddPerson("Ann Lee");
        var entra = Teams.Entra;
        var good = entra.MintAppToken(entra.BotApp, "https://api.botframework.com");
        Dictionary<string, string> bad = new()
        {
            ["nothing"] = "",
            ["no token"] = "abc",
            ["cut off"] = good[..^20],
            ["changed"] = good[..^6] + (good[^6] == 'A' ? 'B' : 'A') + good[^5..],
            ["for Graph"] = entra.MintAppToken(entra.BotApp, "https://graph.microsoft.com"),
            ["expired"] = Mint(t => t with { Expires = TimeProvider.System.GetUtcNow().AddMinutes(-1) }),
            ["not yet valid"] = Mint(t => t with { NotBefore = TimeProvider.System.GetUtcNow().AddHours(1) }),
            ["other tenant"] = Mint(t => t.WithClaim("tid", Guid.NewGuid().ToString())),
            ["other issuer"] = Mint(t => t with { Issuer = "https://evil.example/" }),
            ["foreign key"] = Mint(t => t with { Key = SigningKey.Unpublished(), KeyId = entra.Keys.Current.KeyId }),
            ["alg none"] = Mint(t => t with { Algorithm = "none" }),
            ["HS256 with the public key"] = Mint(t => t with { Algorithm = "HS256" }),
            ["the bot's inbound token"] = Teams.ChannelTokens.Mint(),
            ["unknown app"] = Mint(t => t.WithClaim("appid", Guid.NewGuid().ToString())),
            ["another app"] = entra.MintAppToken(entra.Register(Guid.NewGuid().ToString(), "Other"), "https://api.botframework.com"),
        };
        foreach (var (kind, token) in bad)
        {
            var answer = await Bot.CallAsync(HttpMethod.Post, $"v3/conversations/{ann.Chat.Id}/activities", TinyBot.Message("hi"), token);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, kind);
        }
        ann.Sees().ShouldBeEmpty();
        Teams.Calls.Refusals.Count.ShouldBe(bad.Count);
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("hi"));

        string Mint(Func<TokenSpec, TokenSpec> change) => entra.MintAppToken(entra.BotApp, "https://api.botframework.com", change);
    }

    [Fact]
    public async Task People_and_places_the_bot_cannot_reach_are_refused_by_their_codes()
    {
        var away = Teams.AddPerson(new PersonSpec { Name = "Away" });
        var blocked = Teams.AddPerson(new PersonSpec { Name = "Blocked", App = AppState.Blocked });
        var disabled = Teams.AddPerson(new PersonSpec { Name = "Disabled", App = AppState.DisabledByAdmin });
        var left = Teams.AddPerson("Left");
        left.HasLeft = true;
        var team = Teams.AddTeam("Sales", [away]);

        (await CodeOf(await Bot.SendAsync("19:nowhere@thread.tacv2", TinyBot.Message("x")), HttpStatusCode.NotFound)).ShouldBe("ConversationNotFound");
        (await CodeOf(await Bot.SendAsync(left.Chat.Id, TinyBot.Message("x")), HttpStatusCode.NotFound)).ShouldBe("ConversationNotFound");
        (await CodeOf(await Bot.SendAsync(team.Id + ";messageid=1", TinyBot.Message("x")), HttpStatusCode.NotFound)).ShouldBe("ConversationNotFound");
        (await CodeOf(await Bot.SendAsync(away.Chat.Id, TinyBot.Message("x")), HttpStatusCode.Forbidden)).ShouldBe("BotNotInConversationRoster");
        (await CodeOf(await Bot.SendAsync(blocked.Chat.Id, TinyBot.Message("x")), HttpStatusCode.Forbidden)).ShouldBe("ConversationBlockedByUser");
        (await CodeOf(await Bot.SendAsync(disabled.Chat.Id, TinyBot.Message("x")), HttpStatusCode.Forbidden)).ShouldBe("BotDisabledByAdmin");
        team.HasBot = false;
        (await CodeOf(await Bot.SendAsync(team.Id, TinyBot.Message("x")), HttpStatusCode.Forbidden)).ShouldBe("BotNotInConversationRoster");
        Teams.Deliveries.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        var chat = Teams.AddPerson("Ann").Chat.Id;
        (await PostAsync(chat, """{"type":"message","text":"x"}""", "text/plain")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync(chat, """{"type":"message","text":"x"}""", "application/jsonp")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync(chat, """{"type":"message","text":""", "application/json")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(chat, """{"type":"message","text":"x","text":"y"}""", "application/json")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(chat, "", "application/json")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(chat, """{"type":"message","text":"x"}""", "application/json")).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_message_over_100_KB_in_UTF_16_is_refused_and_one_just_below_is_not()
    {
        var chat = Teams.AddPerson("Ann").Chat.Id;
        (await CodeOf(await Bot.SendAsync(chat, TinyBot.Message(new string('ü', 51_300))), HttpStatusCode.RequestEntityTooLarge)).ShouldBe("MessageSizeTooBig");
        await Bot.SentAsync(chat, TinyBot.Message(new string('ü', 51_000)));
        var picture = new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "data:image/png;base64," + new string('A', 200_000) };
        await Bot.SentAsync(chat, new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(picture) });
    }

    [Fact]
    public async Task Text_beside_a_card_becomes_two_messages_and_the_answered_id_is_the_text()
    {
        var ann = Teams.AddPerson("Ann");
        var both = TinyBot.Card("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"card"}]}""");
        both["text"] = "text";

        var id = await Bot.SentAsync(ann.Chat.Id, both);

        ann.Sees().Select(message => message.AllText).ShouldBe(["text", "card"]);
        ann.Sees()[0].Id.ShouldBe(id);
        (await Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{ann.Chat.Id}/activities/{id}", TinyBot.Message("new"))).EnsureSuccessStatusCode();
        ann.Sees().Select(message => message.AllText).ShouldBe(["new", "card"]);
    }

    [Fact]
    public async Task Deleted_messages_are_gone_and_cannot_be_updated()
    {
        var ann = Teams.AddPerson("Ann");
        var id = await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("oops"));
        var path = $"v3/conversations/{ann.Chat.Id}/activities/{id}";

        (await Bot.CallAsync(HttpMethod.Delete, path)).StatusCode.ShouldBe(HttpStatusCode.OK);

        ann.Sees().ShouldBeEmpty();
        (await CodeOf(await Bot.CallAsync(HttpMethod.Put, path, TinyBot.Message("again")), HttpStatusCode.NotFound)).ShouldBe("ActivityNotFoundInConversation");
        (await CodeOf(await Bot.CallAsync(HttpMethod.Delete, path), HttpStatusCode.NotFound)).ShouldBe("ActivityNotFoundInConversation");
    }

    [Fact]
    public async Task A_bot_cannot_change_what_people_wrote()
    {
        var ann = Teams.AddPerson("Ann");
        await ann.SaysAsync("mine");
        var answer = await Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{ann.Chat.Id}/activities/{ann.Sees()[0].Id}", TinyBot.Message("yours"));
        (await CodeOf(answer, HttpStatusCode.Forbidden)).ShouldBe("NotEnoughPermissions");
    }

    [Fact]
    public async Task A_one_to_one_conversation_is_always_the_same_and_needs_the_tenant()
    {
        var ann = Teams.AddPerson("Ann");
        var first = await JsonOf(await CreateAsync(ann.Mri));
        var second = await JsonOf(await CreateAsync(ann.AadObjectId.ToString()));

        first.GetProperty("id").GetString().ShouldBe(ann.Chat.Id);
        second.GetRawText().ShouldBe(first.GetRawText());
        (await CodeOf(await CreateAsync(ann.Upn), HttpStatusCode.BadRequest)).ShouldBe("BadArgument");
        (await CodeOf(await CreateAsync(ann.Mri[..^1] + "x"), HttpStatusCode.BadRequest)).ShouldBe("BadArgument");
        (await CodeOf(await CreateAsync(ann.Mri, tenant: Guid.NewGuid().ToString()), HttpStatusCode.BadRequest)).ShouldBe("BadArgument");
        ann.App = AppState.DisabledByAdmin;
        (await CodeOf(await CreateAsync(ann.Mri), HttpStatusCode.Forbidden)).ShouldBe("BotDisabledByAdmin");
        ann.App = AppState.NotInstalled;
        (await CodeOf(await CreateAsync(ann.AadObjectId.ToString()), HttpStatusCode.Forbidden)).ShouldBe("ForbiddenOperationException");
        (await CodeOf(await CreateAsync(ann.Mri), HttpStatusCode.Forbidden)).ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task A_thread_in_a_channel_needs_an_activity_and_can_be_replied_to()
    {
        var ann = Teams.AddPerson("Ann");
        var channel = Teams.AddTeam("Sales", [ann], "Praise")["Praise"];
        var parameters = new JsonObject { ["isGroup"] = true, ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Id } } };
        (await CodeOf(await Bot.CallAsync(HttpMethod.Post, "v3/conversations", parameters.DeepClone()), HttpStatusCode.BadRequest)).ShouldBe("BadSyntax");
        parameters["activity"] = TinyBot.Message("root");

        var created = await JsonOf(await Bot.CallAsync(HttpMethod.Post, "v3/conversations", parameters));
        var root = created.GetProperty("activityId").GetString();
        created.GetProperty("id").GetString().ShouldBe($"{channel.Id};messageid={root}");
        await Bot.SentAsync(created.GetProperty("id").GetString()!, TinyBot.Message("reply"));

        ann.Sees(channel).Select(message => (message.AllText, message.RootId)).ShouldBe([("root", null), ("reply", root)]);
    }

    [Fact]
    public async Task Members_come_in_pages_of_50_to_500()
    {
        var people = Teams.AddPeople(1200);
        var team = Teams.AddTeam("Everybody", people);
        var seen = new List<string>();
        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await JsonOf(await Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{team.Id}/pagedmembers?pageSize=9999&continuationToken={token}"));
            var members = page.GetProperty("members").EnumerateArray().ToList();
            sizes.Add(members.Count);
            seen.AddRange(members.Select(member => member.GetProperty("id").GetString()!));
            token = page.TryGetProperty("continuationToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        sizes.ShouldBe([500, 500, 200]);
        seen.ShouldBe(people.Select(person => person.Mri));
        (await Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{team.Id}/pagedmembers?continuationToken=zzz")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_member_is_found_by_MRI_object_id_and_UPN_and_a_stranger_is_not()
    {
        var (ann, guest) = (Teams.AddPerson("Änne Müller"), Teams.AddPerson(new PersonSpec { Name = "Gast", IsGuest = true }));
        var chat = Teams.AddGroupChat("Lunch", ann, guest);
        foreach (var id in (string[])[ann.Mri, ann.AadObjectId.ToString(), ann.Upn])
        {
            var member = await JsonOf(await MemberAsync(id));
            member.GetProperty("name").GetString().ShouldBe("Änne Müller");
            member.GetProperty("userPrincipalName").GetString().ShouldBe(ann.Upn);
        }
        (await TextOf(await MemberAsync(guest.Mri))).ShouldNotContain("email");
        (await CodeOf(await MemberAsync(Teams.AddPerson("Stranger").Mri), HttpStatusCode.NotFound)).ShouldBe("MemberNotFoundInConversation");

        Task<HttpResponseMessage> MemberAsync(string id) => Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{chat.Id}/members/{Uri.EscapeDataString(id)}");
    }

    [Fact]
    public async Task The_General_channel_has_the_teams_id_and_no_name()
    {
        var team = Teams.AddTeam("Sales", [], "Praise");
        var channels = (await JsonOf(await Bot.CallAsync(HttpMethod.Get, $"v3/teams/{team.Id}/conversations"))).GetProperty("conversations");
        channels[0].GetProperty("id").GetString().ShouldBe(team.Id);
        channels[0].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        channels[1].GetProperty("name").GetString().ShouldBe("Praise");
        var details = await JsonOf(await Bot.CallAsync(HttpMethod.Get, $"v3/teams/{team.Id}"));
        details.GetProperty("aadGroupId").GetGuid().ShouldBe(team.AadGroupId);
    }

    private Task<HttpResponseMessage> CreateAsync(string member, string? tenant = null) => Bot.CallAsync(HttpMethod.Post, "v3/conversations", new JsonObject
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = Teams.Bot.Id },
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
        ["tenantId"] = tenant ?? Teams.Entra.TenantId,
    });

    private async Task<HttpStatusCode> PostAsync(string conversation, string body, string contentType)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Teams.Bot.ServiceUrl}v3/conversations/{conversation}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Teams.Entra.MintAppToken(Teams.Entra.BotApp, "https://api.botframework.com"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        return (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}

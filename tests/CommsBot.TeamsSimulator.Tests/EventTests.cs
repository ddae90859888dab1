using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tests;

/// <summary>What happens around the bot reaches it as the events that Teams sends.</summary>
public sealed class EventTests : SimulatorTest
{
    [Fact]
    public async Task Installing_and_uninstalling_for_oneself_tells_the_bot_and_opens_and_closes_the_chat()
    {
        var ann = Teams.AddPerson(new PersonSpec { Name = "Ann" });

        await ann.InstallsAsync();
        await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("welcome"));
        await ann.UninstallsAsync();

        Kinds().ShouldBe(["installationUpdate add", "conversationUpdate", "installationUpdate remove"]);
        Bot.Received.ShouldAllBe(activity => activity.GetProperty("from").GetProperty("aadObjectId").GetGuid() == ann.AadObjectId);
        Bot.Received.ShouldAllBe(activity => activity.GetProperty("conversation").GetProperty("id").GetString() == ann.Chat.Id);
        Ids(Bot.Received[1], "membersAdded").ShouldBe([Teams.Bot.Id]);
        (await Bot.SendAsync(ann.Chat.Id, TinyBot.Message("still there?"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_team_that_installs_the_bot_names_the_chosen_channel_and_one_that_removes_it_says_no_more()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        var team = Teams.AddTeam("Sales", [ann], "Praise");
        team.HasBot = false;

        (await team.RenameAsync(ann, "Sales North")).Attempts.ShouldBe(0);
        await team.InstallBotAsync(ann, team["Praise"]);
        await team.UninstallBotAsync(ann);
        (await team.AddMembersAsync(ann, ben)).Attempts.ShouldBe(0);

        Kinds().ShouldBe(["installationUpdate add", "conversationUpdate teamMemberAdded", "installationUpdate remove"]);
        var channelData = Bot.Received[0].GetProperty("channelData");
        channelData.GetProperty("settings").GetProperty("selectedChannel").GetProperty("id").GetString().ShouldBe(team["Praise"].Id);
        channelData.GetProperty("team").GetProperty("name").GetString().ShouldBe("Sales North");
        channelData.GetProperty("team").GetProperty("aadGroupId").GetGuid().ShouldBe(team.AadGroupId);
    }

    [Fact]
    public async Task People_and_channels_that_come_go_and_change_their_names_are_events()
    {
        var (ann, ben) = (Teams.AddPerson("Ann"), Teams.AddPerson("Ben"));
        var team = Teams.AddTeam("Sales", [ann]);

        await team.AddMembersAsync(ann, ben);
        team.Members.ShouldBe([ann, ben]);
        await team.RemoveMembersAsync(ann, ben);
        team.Members.ShouldBe([ann]);
        var channel = await team.CreateChannelAsync(ann, "Praise");
        await team.RenameAsync(ann, channel, "Thanks");
        await Bot.SentAsync(channel.Id, TinyBot.Message("hello"));
        await team.DeleteChannelAsync(ann, channel);
        await team.RenameAsync(ann, "Sales North");

        Kinds().ShouldBe(
        [
            "conversationUpdate teamMemberAdded", "conversationUpdate teamMemberRemoved", "conversationUpdate channelCreated",
            "conversationUpdate channelRenamed", "conversationUpdate channelDeleted", "conversationUpdate teamRenamed",
        ]);
        Ids(Bot.Received[0], "membersAdded").ShouldBe([ben.Mri]);
        Ids(Bot.Received[1], "membersRemoved").ShouldBe([ben.Mri]);
        Bot.Received[3].GetProperty("channelData").GetProperty("channel").GetProperty("name").GetString().ShouldBe("Thanks");
        Bot.Received[5].GetProperty("channelData").GetProperty("team").GetProperty("name").GetString().ShouldBe("Sales North");
        (await CodeOf(await Bot.SendAsync(channel.Id, TinyBot.Message("hello")), System.Net.HttpStatusCode.NotFound)).ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task Edits_deletions_and_reactions_name_the_message()
    {
        var ann = Teams.AddPerson("Ann");
        await ann.SaysAsync("helo");
        var own = ann.Sees()[0];
        var id = await Bot.SentAsync(ann.Chat.Id, TinyBot.Message("hi"));

        await ann.EditsAsync(own, "hello");
        ann.Sees()[0].Text.ShouldBe("hello");
        await ann.DeletesAsync(own);
        ann.Sees().Select(message => message.Id).ShouldBe([id]);
        await ann.UndeletesAsync(own);
        await ann.ReactsAsync(ann.SeesLast(), "heart");
        await ann.UnreactsAsync(ann.SeesLast(), "heart");

        Kinds().ShouldBe(["message", "messageUpdate editMessage", "messageDelete softDeleteMessage", "messageUpdate undeleteMessage", "messageReaction", "messageReaction"]);
        Bot.Received[..4].ShouldAllBe(activity => activity.GetProperty("id").GetString() == own.Id);
        Bot.Received[4].GetProperty("reactionsAdded")[0].GetProperty("type").GetString().ShouldBe("heart");
        Bot.Received[5].GetProperty("reactionsRemoved")[0].GetProperty("type").GetString().ShouldBe("heart");
        Bot.Received[4].GetProperty("replyToId").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task In_a_channel_only_what_mentions_the_bot_reaches_it()
    {
        var ann = Teams.AddPerson("Ann");
        var channel = Teams.AddTeam("Sales", [ann], "Praise")["Praise"];

        (await ann.SaysAsync("lunch?", channel)).Attempts.ShouldBe(0);
        await ann.SaysAsync($"{Teams.Bot.At} help", channel);

        Bot.Received.ShouldHaveSingleItem().GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString().ShouldBe(Teams.Bot.Id);
        ann.Sees(channel).Count.ShouldBe(2);
    }

    private string[] Kinds() =>
    [
        .. Bot.Received.Select(activity => string.Join(' ', ((string?[])
        [
            activity.GetProperty("type").GetString(),
            activity.TryGetProperty("action", out var action) ? action.GetString() : null,
            activity.GetProperty("channelData").TryGetProperty("eventType", out var eventType) ? eventType.GetString() : null,
        ]).OfType<string>())),
    ];

    private static string[] Ids(JsonElement activity, string member) => [.. activity.GetProperty(member).EnumerateArray().Select(who => who.GetProperty("id").GetString()!)];
}

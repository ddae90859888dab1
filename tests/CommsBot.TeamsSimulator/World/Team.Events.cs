using System.Text.Json;
using CommsBot.Simulation.Client;

namespace CommsBot.Simulation.World;

// What happens to a team, with the events that the bot gets of it.
public sealed partial class Team
{
    /// <summary>Somebody installs the bot in the team, for a channel when one is chosen.</summary>
    public async Task<BotAnswer> InstallBotAsync(Person by, Conversation? channel = null)
    {
        HasBot = true;
        var where = new Whereabouts(channel ?? General);
        var answer = await PostAsync("installationUpdate", by, where, json => json.WriteString("action", "add"), json =>
        {
            if (channel is null)
                return;
            json.WriteStartObject("settings");
            json.WriteStartObject("selectedChannel");
            json.WriteString("id", channel.Id);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        await PostAsync("conversationUpdate", by, where, json => by.WriteBotAs(json, "membersAdded"), EventType("teamMemberAdded"));
        return answer;
    }

    /// <summary>Somebody removes the bot.</summary>
    public Task<BotAnswer> UninstallBotAsync(Person by)
    {
        HasBot = false;
        return PostAsync("installationUpdate", by, new Whereabouts(General), json => json.WriteString("action", "remove"));
    }

    /// <summary>People join.</summary>
    public Task<BotAnswer> AddMembersAsync(Person by, params IReadOnlyCollection<Person> people)
    {
        Roster.Set([.. Members, .. people]);
        return EventAsync("teamMemberAdded", by, json => WritePeople(json, "membersAdded", people));
    }

    /// <summary>People leave.</summary>
    public Task<BotAnswer> RemoveMembersAsync(Person by, params IReadOnlyCollection<Person> people)
    {
        Roster.Set(Members.Except(people));
        return EventAsync("teamMemberRemoved", by, json => WritePeople(json, "membersRemoved", people));
    }

    /// <summary>The team gets another name.</summary>
    public Task<BotAnswer> RenameAsync(Person by, string name)
    {
        Name = name;
        return EventAsync("teamRenamed", by);
    }

    /// <summary>A channel gets another name.</summary>
    public Task<BotAnswer> RenameAsync(Person by, Conversation channel, string name)
    {
        channel.Name = name;
        return EventAsync("channelRenamed", by, where: channel);
    }

    /// <summary>A new channel.</summary>
    public async Task<Conversation> CreateChannelAsync(Person by, string name)
    {
        var channel = Simulator.AddChannel(this, name);
        await EventAsync("channelCreated", by, where: channel);
        return channel;
    }

    /// <summary>A channel is deleted: nothing in it can be reached any more.</summary>
    public Task<BotAnswer> DeleteChannelAsync(Person by, Conversation channel)
    {
        Remove(channel);
        Simulator.World.Forget(channel);
        return EventAsync("channelDeleted", by, where: channel);
    }

    /// <summary>Another event, such as <c>teamArchived</c>, <c>teamDeleted</c>, <c>teamRestored</c> or <c>channelRestored</c>.</summary>
    public Task<BotAnswer> EventAsync(string eventType, Person by, Conversation? where = null) => EventAsync(eventType, by, members: null, where);

    private Task<BotAnswer> EventAsync(string eventType, Person by, Action<Utf8JsonWriter>? members, Conversation? where = null) =>
        HasBot
            ? PostAsync("conversationUpdate", by, new Whereabouts(where ?? General), members, EventType(eventType))
            : Task.FromResult(BotAnswer.NotForTheBot);

    private Task<BotAnswer> PostAsync(
        string type, Person by, Whereabouts where, Action<Utf8JsonWriter>? members = null, Action<Utf8JsonWriter>? channelData = null) =>
        Simulator.PostToBotAsync(Simulator.Writer.Write(type, null, by, where, members, channelData));

    private static Action<Utf8JsonWriter> EventType(string eventType) => json => json.WriteString("eventType", eventType);

    private static void WritePeople(Utf8JsonWriter json, string member, IReadOnlyCollection<Person> people)
    {
        json.WriteStartArray(member);
        foreach (var person in people)
            ActivityWriter.WriteAccount(json, null, person);
        json.WriteEndArray();
    }
}

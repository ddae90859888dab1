using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>Posts and reads messages of a channel.</summary>
internal sealed class ChannelMessageRoutes(GraphApi api)
{
    private static readonly string[] MayRead = ["ChannelMessage.Read.All", "ChannelMessage.Read.Group"];
    private static readonly RateLimit[] OnePerSecond = [new(1, 1)];

    internal async ValueTask<Answer> PostAsync(ApiCall call, Caller caller)
    {
        if (MayPost(call, caller) is { } refused)
            return refused;
        var (channel, missing) = Find(call, caller);
        if (missing is not null)
            return missing;
        var root = call.Http.Request.RouteValues["message"] as string;
        if (root is not null && channel!.Find(root) is null)
            return call.Error(404, "NotFound", "The message was not found.");
        var (message, unreadable) = await call.ReadJsonAsync();
        if (unreadable is not null)
            return unreadable;
        if (ChatMessageCheck.SizeOf(message) > ChatMessageCheck.MostBytes)
            return call.Error(413, "RequestEntityTooLarge", "Request Entity too large");
        if (ChatMessageCheck.Problem(message, api.Teams) is { } problem)
            return call.Error(400, "BadRequest", "Invalid request body was sent. " + problem);
        if ((TooFast(call, channel!) ?? await call.InterceptAsync(channel)) is { } answer)
            return answer;
        var stored = api.Teams.Postbox.AcceptFromGraph(message, channel!, root, api.Teams.FindPerson(caller.OnBehalfOf!)!, call.Foretell(201));
        return Answer.Json(201, json => ChatMessageShape.Write(json, stored, channel!, api.Teams));
    }

    internal ValueTask<Answer> ListAsync(ApiCall call, Caller caller) => ReadAsync(call, caller, channel =>
        GraphPage.Write(call, [.. channel.Snapshot().Where(message => message.RootId is null).Reverse()], usual: 20, most: 50,
            (json, message) => ChatMessageShape.Write(json, message, channel, api.Teams)));

    internal ValueTask<Answer> RepliesAsync(ApiCall call, Caller caller) => ReadAsync(call, caller, channel =>
        GraphPage.Write(call, [.. channel.Snapshot().Where(message => message.RootId == call.Route("message")).Reverse()], usual: 20, most: 50,
            (json, message) => ChatMessageShape.Write(json, message, channel, api.Teams)));

    internal ValueTask<Answer> OneAsync(ApiCall call, Caller caller) => ReadAsync(call, caller, channel =>
        channel.Find(call.Route("message")) is { } message
            ? Answer.Json(200, json => ChatMessageShape.Write(json, message, channel, api.Teams))
            : call.Error(404, "NotFound", "The message was not found."));

    internal ValueTask<Answer> EditAsync(ApiCall call, Caller caller) => ChangeAsync(call, caller, async (channel, message) =>
    {
        var (text, unreadable) = await call.ReadJsonAsync();
        if (unreadable is not null)
            return unreadable;
        if (ChatMessageCheck.SizeOf(text) > ChatMessageCheck.MostBytes)
            return call.Error(413, "RequestEntityTooLarge", "Request Entity too large");
        if (ChatMessageCheck.Problem(text, api.Teams) is { } problem)
            return call.Error(400, "BadRequest", "Invalid request body was sent. " + problem);
        if (await call.InterceptAsync(channel) is { } answer)
            return answer;
        api.Teams.Postbox.Replace(message, text, channel, call.Foretell(204));
        return new Answer(204);
    });

    internal ValueTask<Answer> WithdrawAsync(ApiCall call, Caller caller) => ChangeAsync(call, caller, async (channel, message) =>
    {
        if (await call.InterceptAsync(channel) is { } answer)
            return answer;
        api.Teams.Postbox.Delete(message, channel, call.Foretell(204));
        return new Answer(204);
    });

    private async ValueTask<Answer> ChangeAsync(ApiCall call, Caller caller, Func<Conversation, Message, ValueTask<Answer>> change)
    {
        if (caller.IsAppOnly || !caller.Permissions.Overlaps(["ChannelMessage.ReadWrite", "Group.ReadWrite.All"]))
            return call.Error(403, "Forbidden", "Missing scope permissions on the request. API requires one of 'ChannelMessage.ReadWrite, Group.ReadWrite.All'.");
        var (channel, missing) = Find(call, caller);
        if (missing is not null)
            return missing;
        if (channel!.Find(call.Route("message")) is not { } message)
            return call.Error(404, "NotFound", "The message was not found.");
        return message.Author?.AadObjectId.ToString() == caller.OnBehalfOf
            ? await change(channel, message)
            : call.Error(403, "Forbidden", "Only the sender can change a message.");
    }

    private async ValueTask<Answer> ReadAsync(ApiCall call, Caller caller, Func<Conversation, Answer> read)
    {
        if (GraphApi.Lacking(call, caller, MayRead) is { } refused)
            return refused;
        var (channel, missing) = Find(call, caller);
        return missing ?? await call.InterceptAsync(channel) ?? read(channel!);
    }

    // No application permission lets an app post into an ordinary channel: only a signed-in person can.
    private static Answer? MayPost(ApiCall call, Caller caller)
    {
        if (caller.IsAppOnly)
        {
            return call.Error(403, "Forbidden",
                $"Missing role permissions on the request. API requires one of 'Teamwork.Migrate.All'. Roles on the request '{string.Join(", ", caller.Permissions)}'.");
        }
        return caller.Permissions.Overlaps(["ChannelMessage.Send", "Group.ReadWrite.All"])
            ? null
            : call.Error(403, "Forbidden",
                $"Missing scope permissions on the request. API requires one of 'ChannelMessage.Send, Group.ReadWrite.All'. Scopes on the request '{string.Join(", ", caller.Permissions)}'.");
    }

    private (Conversation? Channel, Answer? Refusal) Find(ApiCall call, Caller caller)
    {
        if (api.Teams.World.FindTeamOfGroup(call.Route("team")) is not { } team)
            return (null, call.Error(404, "NotFound", $"No team found with Group Id {call.Route("team")}."));
        if (team.Channels.FirstOrDefault(candidate => candidate.Id == call.Route("channel")) is not { } channel)
            return (null, call.Error(404, "NotFound", "The channel was not found."));
        return caller.OnBehalfOf is { } person && !channel.HasMember(api.Teams.FindPerson(person)!)
            ? (null, call.Error(403, "Forbidden", "AclCheckFailed: the initiator is not a member of the roster."))
            : (channel, null);
    }

    private Answer? TooFast(ApiCall call, Conversation channel)
    {
        if (api.Teams.Limits is null)
            return null;
        RateWindows windows;
        lock (channel)
            windows = channel.Windows ??= new RateWindows();
        var wait = windows.GraphPost.TryPass(OnePerSecond, api.Teams.World.Time.GetUtcNow().UtcTicks);
        return wait is null ? null : call.Error(429, "TooManyRequests", "Please retry again later.") with { RetryAfter = "1" };
    }
}

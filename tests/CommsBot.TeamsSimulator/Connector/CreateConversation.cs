using System.Globalization;
using System.Text.Json;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>Opens the chat with a person (always the same one), or starts a thread in a channel.</summary>
internal sealed class CreateConversation(ConnectorApi api)
{
    internal async ValueTask<Answer> HandleAsync(ApiCall call)
    {
        var (body, unreadable) = await call.ReadJsonAsync();
        if (unreadable is not null)
            return unreadable;
        if (body.ValueKind != JsonValueKind.Object)
            return call.Error(400, "BadSyntax", "The parameters are no JSON object.");
        if (body.Member("bot"u8)?.Text("id"u8) is { } bot && bot != call.Teams.Bot.Id && bot != call.Teams.Bot.AppId)
            return call.Error(400, "BadArgument", $"'{bot}' is not the calling bot.");
        var isGroup = body.Member("isGroup"u8) is { ValueKind: JsonValueKind.True };
        return isGroup ? await InChannelAsync(call, body) : await WithPersonAsync(call, body);
    }

    private async ValueTask<Answer> WithPersonAsync(ApiCall call, JsonElement body)
    {
        var world = call.Teams.World;
        var members = body.Items("members"u8);
        if (members.Count() != 1 || members.First().Text("id"u8) is not { } id)
            return call.Error(400, "BadSyntax", "A one-to-one conversation has exactly one member.");
        var tenant = body.Text("tenantId"u8) ?? body.Member("channelData"u8)?.Member("tenant"u8)?.Text("id"u8);
        if (tenant != world.TenantId)
            return call.Error(400, "BadArgument", $"Tenant '{tenant}' is missing or not the bot's.");
        if (id.Contains('@'))
            return call.Error(400, "BadArgument", "A member is named by MRI or Entra object id, never by mail address.");
        var byObjectId = Guid.TryParse(id, out _);
        var person = world.FindPerson(id);
        if (person is null && !byObjectId)
            return call.Error(400, "BadArgument", $"Failed to decrypt pairwise id '{id}'.");
        if (person is null or { HasLeft: true } or { App: AppState.NotInstalled })
            return call.Error(403, byObjectId ? "ForbiddenOperationException" : "BotNotInConversationRoster", "The bot is not installed in the person's personal scope.");
        if (person.App == AppState.DisabledByAdmin)
            return call.Error(403, "BotDisabledByAdmin", "The tenant admin disabled this bot.");
        return api.TooFast(call, person.Chat)
            ?? await call.InterceptAsync(person.Chat, person)
            ?? Answer.Json(201, $$"""{"id":"{{person.Chat.Id}}"}""");
    }

    private async ValueTask<Answer> InChannelAsync(ApiCall call, JsonElement body)
    {
        if (body.Member("channelData"u8)?.Member("channel"u8)?.Text("id"u8) is not { } id)
            return call.Error(400, "BadSyntax", "A bot cannot create group chats; a thread needs channelData.channel.id.");
        if (body.Member("activity"u8) is not { } activity)
            return call.Error(400, "BadSyntax", "A thread needs an activity.");
        if (call.Teams.World.FindConversation(id) is not { Kind: ConversationKind.Channel } channel)
            return call.Error(404, "ConversationNotFound", "The channel was not found.");
        var refused = Place.Forbidden(call, channel) ?? api.TooFast(call, channel) ?? MessageOperations.Check(call, activity, channel);
        if ((refused ?? await call.InterceptAsync(channel)) is { } answer)
            return answer;
        var message = call.Teams.Postbox.Accept(activity, channel, rootId: null, call.Foretell(201));
        return Answer.Json(201, string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}};messageid={{message}}","activityId":"{{message}}"}"""));
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>Send, reply, update and delete.</summary>
internal sealed class MessageOperations(ConnectorApi api)
{
    internal async ValueTask<Answer> SendAsync(ApiCall call)
    {
        var (place, refusal) = Place.Find(call);
        if (refusal is not null)
            return refusal;
        if (api.TooFast(call, place.Conversation) is { } tooFast)
            return tooFast;
        var (activity, unreadable) = await call.ReadJsonAsync();
        if ((unreadable ?? Check(call, activity, place.Conversation)) is { } refused)
            return refused;
        if (await call.InterceptAsync(place.Conversation) is { } fault)
            return fault;
        var message = call.Teams.Postbox.Accept(activity, place.Conversation, place.RootId, call.Foretell(201));
        return Answer.Json(201, $$"""{"id":"{{message}}"}""");
    }

    internal async ValueTask<Answer> UpdateAsync(ApiCall call)
    {
        var (place, message, refusal) = FindOwn(call);
        if (refusal is not null)
            return refusal;
        var (activity, unreadable) = await call.ReadJsonAsync();
        if ((unreadable ?? Check(call, activity, place.Conversation)) is { } refused)
            return refused;
        if (await call.InterceptAsync(place.Conversation) is { } fault)
            return fault;
        call.Teams.Postbox.Replace(message!, activity, place.Conversation, call.Foretell(200));
        return Answer.Json(200, $$"""{"id":"{{message!.Id}}"}""");
    }

    internal async ValueTask<Answer> DeleteAsync(ApiCall call)
    {
        var (place, message, refusal) = FindOwn(call);
        if ((refusal ?? await call.InterceptAsync(place.Conversation)) is { } refused)
            return refused;
        call.Teams.Postbox.Delete(message!, place.Conversation, call.Foretell(200));
        return Answer.Empty;
    }

    internal static Answer? Check(ApiCall call, JsonElement activity, Conversation conversation)
    {
        if (MessageSize.IsTooBig(activity))
            return call.Error(413, "MessageSizeTooBig", $"The message is larger than {MessageSize.MostUtf16Bytes / 1024} KB in UTF-16.");
        return ActivityCheck.Problem(activity, conversation, call.Teams.World) is { } problem ? call.Error(400, problem.Code, problem.Text) : null;
    }

    private (Place Place, Message? Message, Answer? Refusal) FindOwn(ApiCall call)
    {
        var (place, refusal) = Place.Find(call);
        if ((refusal ?? api.TooFast(call, place.Conversation)) is { } refused)
            return (place, null, refused);
        var message = place.Conversation.Find(call.Route("activity"));
        if (message is null or { IsDeleted: true })
            return (place, null, call.Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation."));
        return message.Author is null
            ? (place, message, null)
            : (place, null, call.Error(403, "NotEnoughPermissions", "A bot can only change its own messages."));
    }
}

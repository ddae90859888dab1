using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Connector;

/// <summary>The conversation a path names, with the thread when it names one.</summary>
internal readonly record struct Place(Conversation Conversation, string? RootId)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Finds the place and checks that the bot may be there.</summary>
    internal static (Place Place, Answer? Refusal) Find(ApiCall call)
    {
        var world = call.Teams.World;
        var id = call.Route("conversation");
        string? root = null;
        if (id.IndexOf(ThreadMark, StringComparison.Ordinal) is var mark and > 0)
        {
            root = id[(mark + ThreadMark.Length)..];
            id = id[..mark];
        }
        if (world.FindConversation(id) is not { } conversation || conversation.Person is { HasLeft: true })
            return (default, call.Error(404, "ConversationNotFound", "Conversation not found."));
        if (root is not null && (conversation.Kind != ConversationKind.Channel || conversation.Find(root) is null))
            return (default, call.Error(404, "ConversationNotFound", "The thread was not found."));
        return (new Place(conversation, root), Forbidden(call, conversation));
    }

    internal static Answer? Forbidden(ApiCall call, Conversation conversation) => conversation switch
    {
        { HasBot: false } => call.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster."),
        { Person.App: AppState.Blocked } => call.Error(403, "ConversationBlockedByUser", "The user blocked the conversation with the bot."),
        { Person.App: AppState.DisabledByAdmin } => call.Error(403, "BotDisabledByAdmin", "The tenant admin disabled this bot."),
        { Person.App: AppState.WritesBlocked } => ConnectorApi.OldForbidden("MessageWritesBlocked", "Writing to the conversation is blocked."),
        _ => null,
    };
}

using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Validation;

/// <summary>Says what Teams would not take of an activity that a bot sends.</summary>
internal static class ActivityCheck
{
    private static readonly string[] TextFormats = ["plain", "markdown", "xml", "extendedmarkdown"];

    internal static Problem? Problem(JsonElement activity, Conversation conversation, TeamsWorld world)
    {
        if (activity.ValueKind != JsonValueKind.Object)
            return Validation.Problem.BadSyntax("The activity is no JSON object.");
        return activity.Text("type"u8) switch
        {
            "message" => Message(activity, conversation, world),
            "typing" => null,
            var type => Validation.Problem.BadArgument($"Unknown activity type '{type}'."),
        };
    }

    private static Problem? Message(JsonElement activity, Conversation conversation, TeamsWorld world)
    {
        if (!activity.IsAbsentOr("text"u8, JsonValueKind.String))
            return Validation.Problem.BadSyntax("'text' is no string.");
        if (!activity.IsAbsentOr("attachments"u8, JsonValueKind.Array) || !activity.IsAbsentOr("entities"u8, JsonValueKind.Array))
            return Validation.Problem.BadSyntax("'attachments' and 'entities' have to be arrays.");
        if (activity.Text("textFormat"u8) is { } format && !TextFormats.Contains(format))
            return Validation.Problem.BadArgument($"Unknown text format '{format}'.");
        if (activity.Text("attachmentLayout"u8) is not (null or "list" or "carousel"))
            return Validation.Problem.BadArgument("'attachmentLayout' is list or carousel.");
        var attachments = activity.Items("attachments"u8);
        if (string.IsNullOrEmpty(activity.Text("text"u8)) && !attachments.Any())
            return Validation.Problem.BadSyntax("A message needs a text or an attachment.");
        return MentionCheck.Problem(activity, world) ?? SuggestedActions(activity, conversation) ?? Attachments(attachments, world);
    }

    private static Problem? Attachments(JsonElement.ArrayEnumerator attachments, TeamsWorld world)
    {
        foreach (var attachment in attachments)
        {
            if (AttachmentCheck.Problem(attachment, world) is { } problem)
                return problem;
        }
        return null;
    }

    private static Problem? SuggestedActions(JsonElement activity, Conversation conversation)
    {
        if (activity.Member("suggestedActions"u8) is not { } suggested)
            return null;
        if (conversation.Kind != ConversationKind.Personal)
            return Validation.Problem.BadArgument("Suggested actions are for one-to-one chats.");
        var actions = suggested.Items("actions"u8);
        if (actions.Count() > 6)
            return Validation.Problem.BadArgument("At most six suggested actions.");
        return actions.All(action => action.Text("type"u8) == "imBack") ? null : Validation.Problem.BadArgument("Suggested actions have to be imBack.");
    }
}

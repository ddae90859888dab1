using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Validation;

/// <summary>Mentions in messages and in cards: the text must be there, the person must exist.</summary>
internal static class MentionCheck
{
    internal static Problem? Problem(JsonElement activity, TeamsWorld world)
    {
        foreach (var entity in activity.Items("entities"u8))
        {
            if (entity.Text("type"u8) != "mention")
                continue;
            if (Entity(entity, world) is { } problem)
                return problem;
            if (activity.Text("text"u8) is not { } text || !text.Contains(entity.Text("text"u8)!, StringComparison.Ordinal))
                return Validation.Problem.BadArgument($"The mention '{entity.Text("text"u8)}' is not in the text.");
        }
        return null;
    }

    internal static Problem? Entity(JsonElement entity, TeamsWorld world)
    {
        if (entity.Text("type"u8) != "mention" || entity.Member("mentioned"u8) is not { } mentioned)
            return Validation.Problem.BadArgument("A mention needs 'mentioned'.");
        if (entity.Text("text"u8) is not { } text || !text.StartsWith("<at>", StringComparison.Ordinal) || !text.EndsWith("</at>", StringComparison.Ordinal))
            return Validation.Problem.BadArgument("A mention's text has the form <at>name</at>.");
        if (mentioned.Text("id"u8) is not { } id || (id != world.Bot.Id && world.FindPerson(id) is null))
            return Validation.Problem.BadArgument($"The mention {text} names nobody known.");
        return string.IsNullOrEmpty(mentioned.Text("name"u8)) ? Validation.Problem.BadArgument($"The mention {text} has no name.") : null;
    }
}

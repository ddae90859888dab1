using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Validation;

/// <summary>Attachments that Teams takes from a bot.</summary>
internal static class AttachmentCheck
{
    internal const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly HashSet<string> OtherCards =
    [
        "application/vnd.microsoft.card.hero", "application/vnd.microsoft.card.thumbnail", "application/vnd.microsoft.card.signin",
        "application/vnd.microsoft.card.oauth", "application/vnd.microsoft.card.receipt", "application/vnd.microsoft.teams.card.list",
        "application/vnd.microsoft.teams.card.o365connector", "application/vnd.microsoft.teams.card.file.consent",
        "application/vnd.microsoft.teams.card.file.info",
    ];

    internal static Problem? Problem(JsonElement attachment, TeamsWorld world)
    {
        if (attachment.ValueKind != JsonValueKind.Object || attachment.Text("contentType"u8) is not { } type)
            return Validation.Problem.BadArgument("An attachment needs a contentType.");
        if (type == AdaptiveCard)
            return attachment.Member("content"u8) is { } card ? CardCheck.Problem(card, world) : Validation.Problem.BadArgument("The card has no content.");
        if (OtherCards.Contains(type))
            return Buttons(attachment);
        return type.StartsWith("image/", StringComparison.Ordinal) && attachment.Text("contentUrl"u8) is not null
            ? null
            : Validation.Problem.BadArgument($"Attachments of type '{type}' are not supported.");
    }

    private static Problem? Buttons(JsonElement attachment)
    {
        if (attachment.Member("content"u8) is not { ValueKind: JsonValueKind.Object } content)
            return Validation.Problem.BadArgument("The card has no content.");
        return content.Items("buttons"u8).Count() > 6 ? Validation.Problem.BadArgument("At most six buttons.") : null;
    }
}

using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>Reading mentions.</summary>
public static class MentionExtensions
{
    /// <summary>Everybody mentioned, by the activity's entities. Entities that name nobody are left out.</summary>
    public static IReadOnlyList<Mention> GetMentions(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Entities is null ? [] : [.. activity.Entities.Select(Read).OfType<Mention>()];
    }

    /// <summary>Whether the recipient, the bot, is mentioned.</summary>
    public static bool MentionsRecipient(this Activity activity) => activity.GetMentions().Any(mention => IsOf(mention, activity));

    /// <summary>
    /// The text without the mentions of the recipient, every occurrence, whatever the case, encoding and kind of space; other
    /// mentions stay. Non-breaking spaces become plain ones and the result is trimmed. Empty when there is no text.
    /// </summary>
    public static string RemoveRecipientMention(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = new MentionedText(activity.Text ?? "");
        foreach (var mention in activity.GetMentions().Where(mention => IsOf(mention, activity)))
        {
            if (!text.TryRemove(mention.Text) && activity.Recipient?.Name is { Length: > 0 } name)
                text.TryRemove($"<at>{name}</at>");
        }
        return text.ToString();
    }

    private static bool IsOf(Mention mention, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } id && string.Equals(mention.Mentioned.Id, id, StringComparison.OrdinalIgnoreCase);

    private static Mention? Read(Entity entity)
    {
        if (entity is not { Type: Mention.EntityType, Properties: { } members } || !members.TryGetValue("mentioned", out var mentioned))
            return null;
        try
        {
            var account = ActivityReader.ReadPayload<ChannelAccount>(mentioned);
            var text = members.TryGetValue("text", out var at) && at.ValueKind == JsonValueKind.String ? at.GetString() : null;
            return account is null ? null : new Mention(account, text);
        }
        catch (ActivityFormatException)
        {
            return null;
        }
    }
}

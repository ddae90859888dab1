using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>Reading mentions.</summary>
public static class MentionExtensions
{
    /// <summary>Everybody mentioned, by the activity's entities. Entities without an account are left out.</summary>
    public static IReadOnlyList<Mention> GetMentions(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Entities is null ? [] : [.. activity.Entities.Select(Read).OfType<Mention>()];
    }

    /// <summary>Whether the recipient, the bot, is mentioned.</summary>
    public static bool MentionsRecipient(this Activity activity) =>
        activity.Recipient?.Id is { } id && activity.GetMentions().Any(mention => mention.Mentioned.Id == id);

    /// <summary>The text without the mentions of the recipient, trimmed; empty when there is no text.</summary>
    public static string RemoveRecipientMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned.Id is { } id && id == activity.Recipient?.Id))
            if (mention.Text is { Length: > 0 } at)
                text = text.Replace(at, " ", StringComparison.OrdinalIgnoreCase);
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ').Trim();
    }

    private static Mention? Read(Entity entity)
    {
        if (entity.Type != "mention" || entity.Properties?.TryGetValue("mentioned", out var mentioned) != true || mentioned.ValueKind != JsonValueKind.Object)
            return null;
        var account = ActivityReader.ReadPayload<ChannelAccount>(mentioned);
        var text = entity.Properties.TryGetValue("text", out var at) && at.ValueKind == JsonValueKind.String ? at.GetString() : null;
        return account is null ? null : new Mention(account, text);
    }
}

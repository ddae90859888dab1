using System.Text;
using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>
/// Somebody named in a message. Read from the activity's entities, never from its text, which the sender can fake.
/// </summary>
/// <param name="Mentioned">Who: <c>29:...</c>, an Entra object id or a sign-in name.</param>
/// <param name="Text">The part of the activity's text that stands for the person, tags included; null when the channel left it out.</param>
public sealed record Mention(ChannelAccount Mentioned, string? Text)
{
    /// <summary>The type of an <see cref="Entity"/> that is a mention.</summary>
    public const string EntityType = "mention";

    /// <summary>
    /// A mention to send: <see cref="Text"/> belongs into the message's text as it is. For several people use <see cref="MentionWriter"/>.
    /// </summary>
    /// <param name="account">Who; a name is needed.</param>
    /// <exception cref="ArgumentException">The account has no id or no name.</exception>
    public static Mention Create(ChannelAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentException.ThrowIfNullOrEmpty(account.Id, nameof(account));
        ArgumentException.ThrowIfNullOrWhiteSpace(account.Name, nameof(account));
        return new Mention(account, At(account.Name));
    }

    /// <summary>The entity that goes along with the text.</summary>
    public Entity ToEntity()
    {
        var properties = new Dictionary<string, JsonElement>
        {
            ["mentioned"] = BotFrameworkJsonContext.ToElement(Mentioned),
        };
        if (Text is not null)
            properties["text"] = BotFrameworkJsonContext.ToElement(Text);
        return new Entity { Type = EntityType, Properties = properties };
    }

    // Only what would be read as markup: letters of other scripts stay as they are.
    internal static string At(string name) =>
        $"<at>{new StringBuilder(name).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;")}</at>";
}

using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>A person @mentioned in a text; <paramref name="Text"/> is the part of the text that stands for them.</summary>
internal sealed record TextMention(TeamsUser User, string Text)
{
    /// <summary>Read from the entities only: what looks like a mention in the text may be typed by hand.</summary>
    public static IReadOnlyList<TextMention> In(Activity activity) =>
    [
        .. activity.GetMentions()
            .Where(m => m is { Mentioned.Id: { Length: > 0 } id, Text.Length: > 0 } && id != activity.Recipient?.Id)
            .Select(m => new TextMention(new TeamsUser(m.Mentioned!.Id!, m.Mentioned.AadObjectId, m.Mentioned.Name ?? ""), TypedText.Read(m.Text!))),
    ];
}

namespace CommsBot.BotFramework.Activities;

/// <summary>
/// Mentions several people in one message. Teams finds each by its text, so two people of one name get different texts:
/// the second is shown with a number.
/// <code>
/// var mentions = new MentionWriter();
/// var message = MessageFactory.Text($"Thank you {mentions.Add(ann)} and {mentions.Add(bo)}") with { Entities = mentions.Entities };
/// </code>
/// </summary>
public sealed class MentionWriter
{
    private readonly List<Mention> mentions = [];

    /// <summary>What belongs into <see cref="Activity.Entities"/>.</summary>
    public IReadOnlyList<Entity> Entities => [.. mentions.Select(mention => mention.ToEntity())];

    /// <summary>Mentions somebody; the same person again gets the same text.</summary>
    /// <param name="account">Who; id and name are needed.</param>
    /// <returns>What belongs into the message's text, encoded.</returns>
    /// <exception cref="ArgumentException">The account has no id or no name.</exception>
    public string Add(ChannelAccount account)
    {
        var mention = Mention.Create(account);
        if (mentions.Find(known => known.Mentioned.Id == account.Id) is { Text: { } text })
            return text;
        for (var number = 2; IsTaken(mention); number++)
            mention = mention with { Text = Mention.At($"{account.Name} ({number})") };
        mentions.Add(mention);
        return mention.Text!;
    }

    private bool IsTaken(Mention mention) => mentions.Exists(known => string.Equals(known.Text, mention.Text, StringComparison.OrdinalIgnoreCase));
}

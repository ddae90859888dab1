namespace CommsBot.Simulation.World;

// What the person sees.
public sealed partial class Person
{
    /// <summary>What the person sees now, oldest first: the chat with the bot, or another conversation.</summary>
    public IReadOnlyList<SeenMessage> Sees(Conversation? where = null)
    {
        var conversation = Enter(where);
        return [.. conversation.Snapshot().Where(message => !message.IsDeleted).Select(message => new SeenMessage(message, conversation, this))];
    }

    /// <summary>The bot's messages only.</summary>
    public IReadOnlyList<SeenMessage> SeesFromBot(Conversation? where = null) => [.. Sees(where).Where(message => message.IsFromBot)];

    /// <summary>The bot's latest message.</summary>
    public SeenMessage SeesLast(Conversation? where = null) =>
        SeesFromBot(where) is [.., var last] ? last : throw new InvalidOperationException($"{Name} sees nothing from the bot in {Enter(where).Name ?? "the chat"}.");

    /// <summary>Waits until the person sees a message of the bot that fits.</summary>
    /// <param name="fits">What is waited for.</param>
    /// <param name="where">The conversation; the chat with the bot by default.</param>
    /// <param name="deadline">How long at most; ten seconds by default.</param>
    /// <exception cref="TimeoutException">Nothing that fits was seen; the message lists what was.</exception>
    public async Task<SeenMessage> WaitsForAsync(Func<SeenMessage, bool> fits, Conversation? where = null, TimeSpan? deadline = null)
    {
        try
        {
            return await Teams.UntilAsync(() => SeesFromBot(where).LastOrDefault(fits), deadline);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} {Name} sees:\n{string.Join("\n", Sees(where))}", late);
        }
    }

    private Conversation Enter(Conversation? where)
    {
        var conversation = where ?? Chat;
        return conversation.HasMember(this)
            ? conversation
            : throw new InvalidOperationException($"{Name} is not in {conversation.Name ?? conversation.Id}.");
    }
}

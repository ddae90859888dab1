using CommsBot.Simulation.Limits;

namespace CommsBot.Simulation.World;

/// <summary>A chat with the bot, a group chat or a channel, with what was said there.</summary>
public sealed class Conversation
{
    private readonly Lock gate = new();
    private readonly List<Message> messages = [];

    internal Conversation(string id, ConversationKind kind)
    {
        Id = id;
        Kind = kind;
    }

    /// <summary>The conversation id, without a thread suffix.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public ConversationKind Kind { get; }

    /// <summary>Name of a channel or group chat.</summary>
    public string? Name { get; internal set; }

    /// <summary>The team of a channel.</summary>
    public Team? Team { get; internal init; }

    /// <summary>The person of a one-to-one chat.</summary>
    public Person? Person { get; internal init; }

    /// <summary>The people in it.</summary>
    public IReadOnlyList<Person> Members => Person is { } one ? [one] : Team?.Members ?? Roster.Snapshot();

    /// <summary>Whether the bot is in it.</summary>
    public bool HasBot => Person is { } one ? one.App != AppState.NotInstalled : Team?.HasBot ?? BotIsMember;

    internal bool BotIsMember { get; set; }

    internal Roster Roster { get; } = new();

    internal RateWindows? Windows { get; set; }

    internal bool IsGeneral => Team?.Id == Id;

    internal bool HasMember(Person person) => Person is { } one ? one == person : (Team?.Roster ?? Roster).Contains(person);

    internal void Add(Message message)
    {
        lock (gate)
        {
            var at = messages.Count;
            while (at > 0 && messages[at - 1].Number > message.Number)
                at--;
            messages.Insert(at, message);
        }
    }

    internal Message? Find(string? id)
    {
        if (!long.TryParse(id, out var number))
            return null;
        lock (gate)
        {
            var at = messages.BinarySearch(new Message { Number = number }, Message.ByNumber);
            return at >= 0 ? messages[at] : null;
        }
    }

    internal Message[] Snapshot()
    {
        lock (gate)
            return [.. messages];
    }
}

/// <summary>The kinds of conversation, named as on the wire.</summary>
public enum ConversationKind : byte
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people.</summary>
    GroupChat,

    /// <summary>A channel of a team.</summary>
    Channel,
}

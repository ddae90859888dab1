using System.Globalization;

namespace CommsBot.Simulation.World;

/// <summary>A message as the service stores it. Guarded by its own lock where it changes.</summary>
internal sealed class Message
{
    internal static readonly Comparer<Message> ByNumber = Comparer<Message>.Create((a, b) => a.Number.CompareTo(b.Number));
    private Dictionary<Guid, byte[]>? views;
    private HashSet<Guid>? refreshed;
    private Dictionary<Guid, string>? reactions;

    internal required long Number { get; init; }

    internal string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The root post of a reply in a channel.</summary>
    internal string? RootId { get; init; }

    /// <summary>Who wrote it; null for the bot.</summary>
    internal Person? Author { get; init; }

    /// <summary>Which part of the activity this message shows.</summary>
    internal MessagePart Part { get; init; }

    internal DateTimeOffset CreatedAt { get; init; }

    internal DateTimeOffset? EditedAt { get; private set; }

    internal bool IsDeleted { get; set; }

    /// <summary>The activity's JSON; empty when contents are not kept.</summary>
    internal byte[] Content { get; private set; } = [];

    internal void Set(byte[] content) => Content = content;

    /// <summary>Everybody sees the new content: what single people saw instead is gone, and a refresh is due again.</summary>
    internal void Replace(byte[] content, DateTimeOffset now)
    {
        lock (this)
        {
            Content = content;
            EditedAt = now;
            views = null;
            refreshed = null;
        }
    }

    /// <summary>One person sees another card from now on.</summary>
    internal void SetView(Person person, byte[] card)
    {
        lock (this)
            (views ??= [])[person.AadObjectId] = card;
    }

    internal byte[]? ViewOf(Person person)
    {
        lock (this)
            return views?.GetValueOrDefault(person.AadObjectId);
    }

    internal void React(Person person, string? reaction)
    {
        lock (this)
        {
            if (reaction is null)
                reactions?.Remove(person.AadObjectId);
            else
                (reactions ??= [])[person.AadObjectId] = reaction;
        }
    }

    internal IReadOnlyList<KeyValuePair<Guid, string>> Reactions()
    {
        lock (this)
            return [.. reactions ?? []];
    }

    /// <summary>True the first time a person comes across this state of the message.</summary>
    internal bool IsNewTo(Person person)
    {
        lock (this)
            return (refreshed ??= []).Add(person.AadObjectId);
    }
}

/// <summary>What of its content a message shows: Teams makes two messages of an activity that has both text and attachments.</summary>
internal enum MessagePart : byte
{
    Whole,
    Text,
    Attachments,

    /// <summary>Not an activity at all: a post through Graph, in Graph's own form.</summary>
    GraphPost,
}

using CommsBot.Audiences;
using CommsBot.Graph.Posting;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary>A channel with a weekly post, or where one was posted by hand. Teams keeps its id through every renaming and re-installation.</summary>
internal sealed class ShoutOutChannel
{
    private ShoutOutChannel()
    {
    }

    /// <summary>Teams' thread id.</summary>
    public required string ChannelId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The team's thread id.</summary>
    public string? TeamId { get; private set; }

    /// <summary>The Entra group behind the team, by which Graph knows it; null where Teams does not tell (the Playground).</summary>
    public string? GroupId { get; private set; }

    /// <summary>What the channel was called when somebody last spoke to the bot there.</summary>
    public string Name { get; private set; } = "";

    public bool IsOn { get; private set; }

    public DayOfWeek Weekday { get; private set; }

    public TimeOnly At { get; private set; }

    public string ZoneId { get; private set; } = "";

    public string Hashtag { get; private set; } = "";

    public string Greeting { get; private set; } = "";

    public int MostItems { get; private set; }

    public ShoutOutOrder Order { get; private set; }

    public PostingIdentity Identity { get; private set; }

    public WithoutGraph WithoutGraph { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>When the time of the post was last changed: what would have been due before is not posted late, nor missed.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who set it up: told beside the managers.</summary>
    public PersonId? SetById { get; private set; }

    /// <summary>What the daily look at the channel found; null when all is well.</summary>
    public PostingRefusal? Problem { get; private set; }

    public ShoutOutSettings Settings => new()
    {
        IsOn = IsOn, Weekday = Weekday, At = At, ZoneId = ZoneId, Hashtag = Hashtag, Greeting = Greeting, MostItems = MostItems, Order = Order,
        Identity = Identity, WithoutGraph = WithoutGraph, Language = Language,
    };

    public static ShoutOutChannel Meet(ChannelFacts facts, ShoutOutSettings settings, DateTimeOffset now)
    {
        var channel = new ShoutOutChannel { ChannelId = facts.ChannelId, TenantId = facts.TenantId, Since = now };
        channel.MeetAgain(facts);
        channel.Take(settings);
        return channel;
    }

    /// <summary>Takes over what Teams tells now; what it leaves out stays.</summary>
    public void MeetAgain(ChannelFacts facts) =>
        (TeamId, GroupId, Name) = (facts.TeamId ?? TeamId, facts.GroupId ?? GroupId, facts.Name is "" ? Name : facts.Name);

    public void Set(ShoutOutSettings settings, PersonId by, DateTimeOffset now)
    {
        if ((settings.IsOn, settings.Weekday, settings.At, settings.ZoneId) != (IsOn, Weekday, At, ZoneId))
            Since = now;
        if (settings.Identity != Identity)
            Problem = null;
        SetById = by;
        Take(settings);
    }

    /// <summary>The visible mark by which a post is known: <c>#hashtag · 2026-W48</c>.</summary>
    public string MarkerOf(IsoWeek week) => $"#{Hashtag} · {week}";

    private void Take(ShoutOutSettings s)
    {
        (IsOn, Weekday, At, ZoneId) = (s.IsOn, s.Weekday, s.At, s.ZoneId);
        (Hashtag, Greeting, MostItems, Order, Language) = (s.Hashtag, s.Greeting, s.MostItems, s.Order, s.Language);
        (Identity, WithoutGraph) = (s.Identity, s.WithoutGraph);
    }
}

/// <summary>What Teams tells of a channel.</summary>
internal sealed record ChannelFacts(string TenantId, string ChannelId, string? TeamId, string? GroupId, string Name);

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary>What can be set for a channel's weekly post.</summary>
internal sealed record ShoutOutSettings
{
    public const int MaxGreetingLength = 300;
    public const int MostItemsAtAll = 25;

    /// <summary>Whether it is posted every week; <c>shout-out now</c> works without.</summary>
    public bool IsOn { get; init; }

    public DayOfWeek Weekday { get; init; } = DayOfWeek.Friday;

    /// <summary>On the wall clocks of <see cref="ZoneId"/>.</summary>
    public TimeOnly At { get; init; } = new(10, 0);

    /// <summary>An id that <see cref="Scheduling.Zones"/> knows.</summary>
    public required string ZoneId { get; init; }

    /// <summary>Without #.</summary>
    public required string Hashtag { get; init; }

    /// <summary>The sentence above the names; empty: the product's own.</summary>
    public string Greeting { get; init; } = "";

    public required int MostItems { get; init; }

    public ShoutOutOrder Order { get; init; }

    public PostingIdentity Identity { get; init; }

    public WithoutGraph WithoutGraph { get; init; }

    /// <summary>The language of the product's own words in the post.</summary>
    public required string Language { get; init; }
}

/// <summary>Which nominations go first when not all fit. The names are stored: none may change.</summary>
internal enum ShoutOutOrder
{
    /// <summary>Whoever was not named lately; of one person the second only after everybody's first.</summary>
    FairRotation,
    OldestFirst,
}

/// <summary>In whose name a shout-out stands in the channel. The names are stored: none may change.</summary>
internal enum PostingIdentity
{
    /// <summary>The connected account, through Microsoft Graph.</summary>
    Account,
    Bot,
}

/// <summary>What becomes of a post that Graph has definitely refused. The names are stored: none may change.</summary>
internal enum WithoutGraph
{
    /// <summary>It is held, and the managers are told.</summary>
    Hold,

    /// <summary>The bot posts it itself, and the managers are told.</summary>
    PostAsBot,
}

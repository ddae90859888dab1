namespace CommsBot.BotFramework.Activities;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Answers are sent one by one (default).</summary>
    public const string Normal = "normal";

    /// <summary>Shown in the notification feed only.</summary>
    public const string Notification = "notification";

    /// <summary>Answers travel together in the body of the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Shown for a while and not kept.</summary>
    public const string Ephemeral = "ephemeral";
}

/// <summary>The values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>The text as it is.</summary>
    public const string Plain = "plain";

    /// <summary>Markdown, the default of the protocol.</summary>
    public const string Markdown = "markdown";

    /// <summary>A small set of tags.</summary>
    public const string Xml = "xml";

    /// <summary>Markdown with tables, task lists and formulas; a preview of Teams.</summary>
    public const string ExtendedMarkdown = "extendedmarkdown";
}

/// <summary>The values of <see cref="Activity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";
}

/// <summary>Channel ids that matter to a Teams bot.</summary>
public static class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>The test adapter.</summary>
    public const string Test = "test";
}

/// <summary>Names of the event activities that open a turn the bot began itself.</summary>
public static class ActivityEventNames
{
    /// <summary>A turn in a conversation that exists.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>A turn in a conversation just created.</summary>
    public const string CreateConversation = "CreateConversation";
}

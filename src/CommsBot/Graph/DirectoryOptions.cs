using System.ComponentModel.DataAnnotations;

namespace CommsBot.Graph;

/// <summary>Section <c>Directory</c>: what is asked of the directory. A field that is switched off is not asked for, and emptied within a day.</summary>
internal sealed class DirectoryOptions
{
    public const string Section = "Directory";

    /// <summary>Default: true.</summary>
    public bool Department { get; init; } = true;

    /// <summary>Default: true.</summary>
    public bool Office { get; init; } = true;

    /// <summary>Default: true.</summary>
    public bool Country { get; init; } = true;

    /// <summary>Who somebody's manager is, for fairness by manager. Default: true.</summary>
    public bool Manager { get; init; } = true;

    /// <summary>The preferred language, until their Teams client tells it. Default: true.</summary>
    public bool Language { get; init; } = true;

    /// <summary>Time zone and working hours from the mailbox. Default: true.</summary>
    public bool WorkingHours { get; init; } = true;

    /// <summary>How old what is known may get before it is asked for again. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromDays(1);
}

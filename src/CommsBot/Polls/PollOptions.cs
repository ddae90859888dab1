using System.ComponentModel.DataAnnotations;

namespace CommsBot.Polls;

/// <summary>Section <c>Polls</c>.</summary>
internal sealed class PollOptions
{
    public const string Section = "Polls";

    /// <summary>
    /// The fewest seconds between two updates of a card that a channel or group shares. Default 2, inside Teams' limit of 60 messages in
    /// 30 seconds; 0 updates at once, within the answer's own turn, as local mode does.
    /// </summary>
    [Range(0, 60, ErrorMessage = "Polls:SharedCardSeconds must be from 0 to 60.")]
    public double SharedCardSeconds { get; set; } = 2;

    /// <summary>
    /// How long a poll stays open after it was noticed that everybody asked has answered, for those who change their mind. Default: 10 minutes.
    /// </summary>
    public TimeSpan GraceWhenAllAnswered { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether up to 60 people who answered see their own answer on a shared card without a tap. Default true; false in local mode, since
    /// the Agents Playground cannot show a card differently to each person.
    /// </summary>
    public bool RefreshPersonalViews { get; set; } = true;

    /// <summary>
    /// How many days the database's backups are kept: anonymous cards say that an answer could be traced that long. Default: 30. Set it to what is true.
    /// </summary>
    [Range(0, 3660, ErrorMessage = "Polls:BackupDays must be from 0 to 3660.")]
    public int BackupDays { get; set; } = 30;
}

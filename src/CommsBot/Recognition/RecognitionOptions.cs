using System.ComponentModel.DataAnnotations;

namespace CommsBot.Recognition;

/// <summary>Section <c>Recognition</c>.</summary>
internal sealed class RecognitionOptions
{
    public const string Section = "Recognition";

    /// <summary>The fewest characters a reason may have. Default 20: a sentence that tells what somebody did.</summary>
    [Range(0, 500, ErrorMessage = "Recognition:MinReasonLength must be from 0 to 500.")]
    public int MinReasonLength { get; init; } = 20;

    /// <summary>The most characters a reason may have. Default 500.</summary>
    [Range(50, 2000, ErrorMessage = "Recognition:MaxReasonLength must be from 50 to 2000.")]
    public int MaxReasonLength { get; init; } = 500;

    /// <summary>
    /// Hours between telling a nominee and publishing the nomination, so that they can ask not to be named. Default 24; 0 in local mode,
    /// so that a shout-out can be tried at once.
    /// </summary>
    [Range(0, 168, ErrorMessage = "Recognition:NoticeHours must be from 0 to 168.")]
    public double NoticeHours { get; set; } = 24;

    /// <summary>The most nominations one person makes in an ISO week. Default 5.</summary>
    [Range(1, 100, ErrorMessage = "Recognition:MostPerWeek must be from 1 to 100.")]
    public int MostPerWeek { get; init; } = 5;

    /// <summary>Whether guests of the organisation can be nominated. Default false.</summary>
    public bool AllowsGuests { get; init; }

    /// <summary>Whether a comms manager approves each nomination before anybody else hears of it. Default false.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>
    /// What a nominee's silence means. <c>Silence</c> (default): they are named unless they say no within <see cref="NoticeHours"/>.
    /// <c>AskFirst</c>: they are named only once they have said yes.
    /// </summary>
    [EnumDataType(typeof(NomineeConsent), ErrorMessage = "Recognition:Consent must be Silence or AskFirst.")]
    public NomineeConsent Consent { get; init; }

    /// <summary>The hashtag of the shout-out's marker, without #. Default <c>WeLeadComms</c>.</summary>
    [RegularExpression("^[\\p{L}\\p{N}_]{1,50}$", ErrorMessage = "Recognition:Hashtag takes up to 50 letters, digits and underscores, without #.")]
    public string Hashtag { get; init; } = "WeLeadComms";

    /// <summary>The most nominations in one shout-out; the rest wait for the next week. Default 12.</summary>
    [Range(1, 25, ErrorMessage = "Recognition:MostItems must be from 1 to 25.")]
    public int MostItems { get; init; } = 12;
}

/// <summary>What lets a nominee be named.</summary>
internal enum NomineeConsent
{
    Silence,
    AskFirst,
}

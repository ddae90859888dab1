namespace CommsBot.Privacy.Retention;

/// <summary>
/// Section <c>Retention</c>: how long what is kept is kept, as <c>90 days</c> or <c>24 months</c> (calendar months); see <see cref="RetentionPeriod"/>.
/// What is older goes within a day.
/// </summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// Who answered what in a named poll, and what people wrote into any poll, from its opening on; answers to prompts. Counts stay. Default: 24 months.
    /// </summary>
    public string Answers { get; init; } = "24 months";

    /// <summary>Nominations that were not published: not taken up, declined, withdrawn. Default: 90 days.</summary>
    public string UnpublishedNominations { get; init; } = "90 days";

    /// <summary>Nominations that were published, with their endorsements: what <em>my kudos</em> and fairness are read from. Default: 36 months.</summary>
    public string PublishedNominations { get; init; } = "36 months";

    /// <summary>Who was sent what, and what came of it. Default: 12 months.</summary>
    public string Deliveries { get; init; } = "12 months";

    /// <summary>Who has left, or whose account is closed, from that day on; a year, since people come back from long leaves. Default: 12 months.</summary>
    public string Leavers { get; init; } = "12 months";

    /// <summary>What managers and admins did. Default: 24 months.</summary>
    public string Audit { get; init; } = "24 months";
}

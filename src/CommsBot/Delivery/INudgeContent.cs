using System.Globalization;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>What a feature's nudges look like. A feature registers one for each kind it sends.</summary>
internal interface INudgeContent
{
    NudgeKind Kind { get; }

    /// <summary>The card as it is sent, without anything of one person: it is made once for each language.</summary>
    /// <returns>Null when the subject is gone; nothing is sent then.</returns>
    Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken);
}

using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>What a feature's nudges look like. A feature registers one for each kind it sends.</summary>
internal interface INudgeContent
{
    NudgeKind Kind { get; }

    /// <summary>The card as it is sent, without anything of one person: it is made once for each language.</summary>
    /// <returns>Null when the subject is gone; nothing is sent then.</returns>
    Task<CardMessage?> CreateAsync(Guid subjectId, OccurrenceId occurrenceId, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>
    /// Who of these people has done already what it asks for. Asked right before something is sent a second time (after <em>Not now</em>, or as a
    /// reminder); they do not get it, and nothing keeps that they would have. Default: nobody.
    /// </summary>
    Task<IReadOnlySet<PersonId>> FindSettledAsync(
        Guid subjectId, OccurrenceId occurrenceId, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>());
}

using System.Globalization;
using CommsBot.Teams;

namespace CommsBot.Recognition.Stewards;

/// <summary>What one topic says to those who look after recognition.</summary>
internal interface IStewardMessage
{
    StewardTopic Topic { get; }

    /// <summary>Whether all that a reader has not heard yet stands on one card; else each has its own.</summary>
    bool IsGathered => false;

    /// <summary>How long it waits for its reader's hours; null: until they come.</summary>
    TimeSpan? MayWait => null;

    /// <param name="about">Which of the topic; one, unless they are gathered.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How things stand now; null: there is nothing left to tell.</returns>
    Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken);
}

namespace CommsBot.Privacy.Retention;

/// <summary>One kind of what is kept for a time only, removed by the feature that keeps it.</summary>
internal interface IRetention
{
    /// <summary>Names it in the log and in the database; it outlives the class.</summary>
    string Id { get; }

    /// <summary>How long it is kept, as it was set.</summary>
    string PeriodIn(RetentionOptions options);

    /// <summary>
    /// Removes some of what is older, in statements that are harmless when they are repeated or done twice at once, and short: everybody else's writes
    /// wait for each on SQLite.
    /// </summary>
    /// <param name="before">What was made before is too old.</param>
    /// <param name="most">The most rows that one statement may remove.</param>
    /// <param name="cancellationToken">Leaves the rest to the next run.</param>
    /// <returns>How many rows; 0 once nothing is left to do.</returns>
    Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);
}

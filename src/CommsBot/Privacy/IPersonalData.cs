using System.Text.Json.Nodes;

namespace CommsBot.Privacy;

/// <summary>
/// What a folder of the house stores about people. Each folder with tables registers one: a test holds it against the model, so that no column is forgotten.
/// </summary>
internal interface IPersonalData
{
    /// <summary>Every column of its tables that could hold a person, and what becomes of it.</summary>
    IReadOnlyList<PersonalTable> Tables { get; }

    /// <summary>Erases the person, or takes the name off. Called again and again until it has said that it is done, and once more after that: it may be killed anywhere.</summary>
    /// <returns>False when something is under way that has to be looked at again.</returns>
    Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken);

    /// <summary>All that is stored about the person.</summary>
    Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken);

    /// <summary>What others will still see after <see cref="ForgetAsync"/>, for the person to know before.</summary>
    Task<IReadOnlyList<RemainingPost>> FindRemainingAsync(DataSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RemainingPost>>([]);
}

/// <summary>Rows of one kind in an export, in plain field names.</summary>
internal sealed record PersonalRecords(string Name, JsonArray Rows)
{
    public static PersonalRecords Of<T>(string name, IEnumerable<T> rows, Func<T, JsonObject> row) => new(name, [.. rows.Select(row)]);
}

/// <param name="Title">What it is known by.</param>
/// <param name="Url">Opens it; null where that is not known.</param>
internal sealed record RemainingPost(string Title, string? Url);

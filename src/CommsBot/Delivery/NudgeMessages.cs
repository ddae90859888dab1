using System.Collections.Concurrent;
using System.Globalization;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Delivery;

/// <summary>The messages of one sender run: made once for each occurrence, text and language, sent to thousands.</summary>
internal sealed class NudgeMessages(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<(OccurrenceId, int, string), Lazy<Task<Activity?>>> messages = new();

    /// <returns>Null when the subject is gone.</returns>
    public Task<Activity?> GetAsync(Occurrence occurrence, CultureInfo culture) =>
        messages.GetOrAdd(
            (occurrence.Id, occurrence.Revision, culture.Name),
            _ => new Lazy<Task<Activity?>>(() => CreateAsync(occurrence, culture))).Value;

    private async Task<Activity?> CreateAsync(Occurrence occurrence, CultureInfo culture)
    {
        await using var scope = scopes.CreateAsyncScope();
        var content = scope.ServiceProvider.GetServices<INudgeContent>().SingleOrDefault(c => c.Kind == occurrence.Kind)
            ?? throw new InvalidOperationException($"No feature makes nudges of the kind {occurrence.Kind}.");
        var message = await content.CreateAsync(occurrence.SubjectId, occurrence.Id, culture, CancellationToken.None);
        return message?.ToActivity();
    }
}

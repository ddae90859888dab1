using System.Collections.Concurrent;
using System.Globalization;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Delivery;

/// <summary>The messages of one sender run: made once for each occurrence, text and language, sent to thousands.</summary>
internal sealed partial class NudgeMessages(IServiceScopeFactory scopes, ILogger logger)
{
    private readonly ConcurrentDictionary<(OccurrenceId, int, string), Lazy<Task<Activity?>>> messages = new();

    /// <returns>Null when the subject is gone.</returns>
    /// <exception cref="NudgeNotMadeException">The feature failed; whoever asks later makes it fail, or succeed, anew.</exception>
    public async Task<Activity?> GetAsync(Occurrence occurrence, CultureInfo culture)
    {
        var key = (occurrence.Id, occurrence.Revision, culture.Name);
        var message = messages.GetOrAdd(key, _ => new Lazy<Task<Activity?>>(() => CreateAsync(occurrence, culture)));
        try
        {
            return await message.Value;
        }
        catch (Exception exception)
        {
            // Said once, though thousands wait for it.
            if (messages.TryRemove(KeyValuePair.Create(key, message)))
                Log.NotMade(logger, exception, occurrence.Kind);
            throw new NudgeNotMadeException(exception);
        }
    }

    private async Task<Activity?> CreateAsync(Occurrence occurrence, CultureInfo culture)
    {
        await using var scope = scopes.CreateAsyncScope();
        var content = scope.ServiceProvider.GetServices<INudgeContent>().SingleOrDefault(c => c.Kind == occurrence.Kind)
            ?? throw new InvalidOperationException($"No feature makes nudges of the kind {occurrence.Kind}.");
        var message = await content.CreateAsync(occurrence.SubjectId, occurrence.Id, culture, CancellationToken.None);
        return message?.ToActivity();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The card of a nudge ({Kind}) could not be made; it is tried again, and not for ever.")]
        public static partial void NotMade(ILogger logger, Exception exception, NudgeKind kind);
    }
}

internal sealed class NudgeNotMadeException(Exception cause) : Exception("The card of a nudge could not be made.", cause);

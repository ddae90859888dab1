namespace CommsBot.Audiences;

/// <summary>Sends a person nothing for some time.</summary>
internal sealed class PauseNudges(PersonalPreferences preferences)
{
    public Task PauseAsync(PersonId person, DateTimeOffset until, CancellationToken cancellationToken) =>
        preferences.ChangeAsync(person, p => p.PausedUntil = until, cancellationToken);

    public Task ResumeAsync(PersonId person, CancellationToken cancellationToken) =>
        preferences.ChangeAsync(person, p => p.PausedUntil = null, cancellationToken);
}

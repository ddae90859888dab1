using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>Taps on the settings card. It shows personal things, so it answers in a person's own chat only.</summary>
internal sealed class SettingsActions(ReadSettings readSettings, PersonalPreferences preferences, PauseNudges pauseNudges, People people, TimeProvider clock)
{
    public async Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        request.Turn.Scope == ConversationScope.Personal
            ? new CardActionAnswer.Show(SettingsCard.Create(await readSettings.RunAsync(request.Turn, cancellationToken), request.Turn.Culture))
            : new CardActionAnswer.Say(new SettingsTexts(request.Turn.Culture).InOwnChatOnly);

    public async Task<CardActionAnswer> SaveAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        if (turn.Scope != ConversationScope.Personal)
            return new CardActionAnswer.Say(new SettingsTexts(turn.Culture).InOwnChatOnly);

        var form = SettingsForm.Read(request);
        var now = await readSettings.RunAsync(turn, cancellationToken);
        var zone = readSettings.ZoneOf(now, turn);
        if (Problem(form, zone, new SettingsTexts(turn.Culture)) is { } problem)
            return new CardActionAnswer.Show(SettingsCard.Create(form.On(now), turn.Culture, CardNotice.Problem(problem)));

        await preferences.ChangeAsync(
            await people.GetSenderAsync(turn, cancellationToken),
            wishes =>
            {
                (wishes.Language, wishes.NudgesFrom, wishes.NudgesUntil, wishes.Unwanted) = (form.Language, form.From, form.Until, form.Unwanted);
                // A pause that was not touched keeps its very end.
                if (form.PausedUntil != now.PausedUntil)
                    wishes.PausedUntil = form.PausedUntil is { } day ? WallClock.InstantOf(day, TimeOnly.MinValue, zone) : null;
            },
            cancellationToken);
        return await SavedAsync(turn, texts => texts.Saved, cancellationToken);
    }

    public async Task<CardActionAnswer> ResumeAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        await pauseNudges.ResumeAsync(await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken);
        return request.Turn.Scope == ConversationScope.Personal
            ? await SavedAsync(request.Turn, texts => texts.Resumed, cancellationToken)
            : new CardActionAnswer.Say(new SettingsTexts(request.Turn.Culture).Resumed);
    }

    /// <summary>In the language just chosen.</summary>
    private async Task<CardActionAnswer> SavedAsync(TeamsTurn turn, Func<SettingsTexts, string> notice, CancellationToken cancellationToken)
    {
        var saved = await readSettings.RunAsync(turn, cancellationToken);
        var culture = Languages.FromLocale(await people.LanguageOfSenderAsync(turn, cancellationToken));
        return new CardActionAnswer.Show(SettingsCard.Create(saved, culture, CardNotice.Done(notice(new SettingsTexts(culture)))));
    }

    private string? Problem(SettingsForm form, TimeZoneInfo zone, SettingsTexts texts)
    {
        var today = WallClock.DateOf(clock.GetUtcNow(), zone);
        if (form.HasHalfOfTheHours)
            return texts.BothHours;

        return form.PausedUntil is { } day && (day <= today || day > today.AddDays(PauseLength.MostDays)) ? texts.PauseNotUnderstood : null;
    }
}

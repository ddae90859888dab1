using CommsBot.BotFramework.Connector;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary><c>settings</c>, <c>pause</c> and <c>resume</c>, typed.</summary>
internal sealed partial class SettingsCommands(
    ReadSettings readSettings, PauseNudges pauseNudges, People people, TeamsMessenger messenger, TimeProvider clock, ILogger<SettingsCommands> logger)
{
    public async Task ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new SettingsTexts(turn.Culture);
        var card = new CardMessage(SettingsCard.Create(await readSettings.RunAsync(turn, cancellationToken), turn.Culture), texts.Notification);
        if (turn.Scope == ConversationScope.Personal)
            await turn.ShowAsync(card, cancellationToken);
        else
            await turn.SayAsync(await SendAsync(turn, card, cancellationToken) ? texts.SentToOwnChat : texts.InOwnChatOnly, cancellationToken);
    }

    public async Task PauseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new SettingsTexts(turn.Culture);
        var zone = readSettings.ZoneOf(await readSettings.RunAsync(turn, cancellationToken), turn);
        if (PauseLength.Parse(request.Argument, WallClock.DateOf(clock.GetUtcNow(), zone)) is not { } day)
        {
            await turn.SayAsync(texts.PauseNotUnderstood, cancellationToken);
            return;
        }

        await pauseNudges.PauseAsync(
            await people.GetSenderAsync(turn, cancellationToken), WallClock.InstantOf(day, TimeOnly.MinValue, zone), cancellationToken);
        await turn.SayAsync(texts.Paused(day.ToString("D", turn.Culture), turn.Typed(texts.ResumeCommand)), cancellationToken);
    }

    public async Task ResumeAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await pauseNudges.ResumeAsync(await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken);
        await request.Turn.SayAsync(new SettingsTexts(request.Turn.Culture).Resumed, cancellationToken);
    }

    private async Task<bool> SendAsync(TeamsTurn turn, CardMessage card, CancellationToken cancellationToken)
    {
        try
        {
            return await messenger.SendToPersonAsync(turn.TenantId, turn.Sender.TeamsUserId, card, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotSent(logger, exception);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Settings could not be sent to somebody's own chat.")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}

using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

public partial class TeamsActivityHandler
{
    private const string EventPrefix = "application/vnd.microsoft.";

    /// <inheritdoc/>
    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return activity.Name switch
        {
            EventPrefix + "readReceipt" => OnTeamsReadReceiptAsync(Payload<ReadReceiptInfo>(activity), turnContext, cancellationToken),
            EventPrefix + "meetingStart" => OnTeamsMeetingStartAsync(Payload<MeetingStartEventDetails>(activity), turnContext, cancellationToken),
            EventPrefix + "meetingEnd" => OnTeamsMeetingEndAsync(Payload<MeetingEndEventDetails>(activity), turnContext, cancellationToken),
            EventPrefix + "meetingParticipantJoin" =>
                OnTeamsMeetingParticipantsJoinAsync(Payload<MeetingParticipantsEventDetails>(activity), turnContext, cancellationToken),
            EventPrefix + "meetingParticipantLeave" =>
                OnTeamsMeetingParticipantsLeaveAsync(Payload<MeetingParticipantsEventDetails>(activity), turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>A person read up to a message.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A meeting began.</summary>
    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A meeting ended.</summary>
    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>People came to a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People left a meeting.</summary>
    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}

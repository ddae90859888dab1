using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var data = turnContext.Activity.GetTeamsChannelData();
        if (turnContext.Activity.MembersAdded is { Count: > 0 } added)
        {
            return data is { EventType: "channelMemberAdded", Channel: { } joined }
                ? OnTeamsChannelMembersAddedAsync(Accounts(added), joined, data.Team, turnContext, cancellationToken)
                : OnTeamsMembersAddedDispatchAsync(added, data.Team, turnContext, cancellationToken);
        }

        if (turnContext.Activity.MembersRemoved is { Count: > 0 } removed)
        {
            return data is { EventType: "channelMemberRemoved", Channel: { } left }
                ? OnTeamsChannelMembersRemovedAsync(Accounts(removed), left, data.Team, turnContext, cancellationToken)
                : OnTeamsMembersRemovedDispatchAsync(removed, data.Team, turnContext, cancellationToken);
        }

        if (data is { EventType: { } eventType, Channel: { } channel }
            && OnChannelEvent(eventType, channel, data.Team, turnContext, cancellationToken) is { } ofChannel)
            return ofChannel;
        if (data is { EventType: { } teamEventType, Team: { } team }
            && OnTeamEvent(teamEventType, team, turnContext, cancellationToken) is { } ofTeam)
            return ofTeam;
        return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    /// <summary>
    /// Members came, the bot itself among them; calls <see cref="OnTeamsMembersAddedAsync"/> with the accounts as they came. What else is
    /// known about a person, the roster is asked for.
    /// </summary>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IReadOnlyList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(Accounts(membersAdded), teamInfo, turnContext, cancellationToken);

    /// <summary>Members went, the bot itself among them; calls <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IReadOnlyList<ChannelAccount> membersRemoved, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(Accounts(membersRemoved), teamInfo, turnContext, cancellationToken);

    /// <summary>Members came to a team or chat.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(teamsMembersAdded, turnContext, cancellationToken);

    /// <summary>Members left a team or chat.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync(teamsMembersRemoved, turnContext, cancellationToken);

    /// <summary>Members came to a private or shared channel. Default: <see cref="OnTeamsMembersAddedAsync"/>.</summary>
    protected virtual Task OnTeamsChannelMembersAddedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersAdded,
        ChannelInfo channelInfo,
        TeamInfo? teamInfo,
        ITurnContext turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(teamsMembersAdded, teamInfo, turnContext, cancellationToken);

    /// <summary>Members left a private or shared channel. Default: <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsChannelMembersRemovedAsync(
        IReadOnlyList<TeamsChannelAccount> teamsMembersRemoved,
        ChannelInfo channelInfo,
        TeamInfo? teamInfo,
        ITurnContext turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(teamsMembersRemoved, teamInfo, turnContext, cancellationToken);

    /// <summary>A channel was created.</summary>
    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was deleted.</summary>
    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was renamed.</summary>
    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A deleted channel came back.</summary>
    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was shared with a team.</summary>
    protected virtual Task OnTeamsChannelSharedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel is no longer shared with a team.</summary>
    protected virtual Task OnTeamsChannelUnsharedAsync(
        ChannelInfo channelInfo, TeamInfo? teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A team was archived.</summary>
    protected virtual Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>An archived team came back.</summary>
    protected virtual Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A team was deleted.</summary>
    protected virtual Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A team was deleted for good.</summary>
    protected virtual Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A team was renamed.</summary>
    protected virtual Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A deleted team came back.</summary>
    protected virtual Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static IReadOnlyList<TeamsChannelAccount> Accounts(IReadOnlyList<ChannelAccount> members) =>
        [.. members.Select(TeamsChannelAccount.From)];

    private Task? OnChannelEvent(
        string eventType, ChannelInfo channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) =>
        eventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(channel, team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(channel, team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(channel, team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(channel, team, turnContext, cancellationToken),
            "channelShared" => OnTeamsChannelSharedAsync(channel, team, turnContext, cancellationToken),
            "channelUnshared" => OnTeamsChannelUnsharedAsync(channel, team, turnContext, cancellationToken),
            _ => null,
        };

    private Task? OnTeamEvent(string eventType, TeamInfo team, ITurnContext turnContext, CancellationToken cancellationToken) => eventType switch
    {
        "teamArchived" => OnTeamsTeamArchivedAsync(team, turnContext, cancellationToken),
        "teamUnarchived" => OnTeamsTeamUnarchivedAsync(team, turnContext, cancellationToken),
        "teamDeleted" => OnTeamsTeamDeletedAsync(team, turnContext, cancellationToken),
        "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(team, turnContext, cancellationToken),
        "teamRenamed" => OnTeamsTeamRenamedAsync(team, turnContext, cancellationToken),
        "teamRestored" => OnTeamsTeamRestoredAsync(team, turnContext, cancellationToken),
        _ => null,
    };
}

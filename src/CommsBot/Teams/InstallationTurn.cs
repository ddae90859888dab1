namespace CommsBot.Teams;

/// <summary>The bot was added to a conversation, or removed.</summary>
internal sealed class InstallationTurn(Conversations conversations, HomeCard home, IEnumerable<ITurnObserver> observers)
{
    public async Task WelcomeAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
            turn = await observer.ObserveAsync(turn, cancellationToken);

        if (await conversations.ClaimWelcomeAsync(turn.PlaceId, cancellationToken))
            await turn.ShowAsync(home.Welcome(turn), cancellationToken);
    }

    public Task LeaveAsync(TeamsTurn turn, CancellationToken cancellationToken) => conversations.LeaveAsync(turn.PlaceId, cancellationToken);
}

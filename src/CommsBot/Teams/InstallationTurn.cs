namespace CommsBot.Teams;

/// <summary>The bot was added to a conversation, or removed.</summary>
internal sealed class InstallationTurn(Conversations conversations, Roster roster, HomeCard home, IEnumerable<ITurnObserver> observers)
{
    public async Task WelcomeAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        turn = turn with { Members = await roster.ReadAsync(turn, cancellationToken) };
        foreach (var observer in observers)
            turn = await observer.ObserveAsync(turn, cancellationToken);

        // It is not by their own act that they would be known again.
        if (turn is { IsForgotten: true, Scope: ConversationScope.Personal })
            return;

        if (await conversations.ClaimWelcomeAsync(turn.PlaceId, cancellationToken))
            await turn.ShowAsync(home.Welcome(turn), cancellationToken);
    }

    public Task LeaveAsync(TeamsTurn turn, CancellationToken cancellationToken) => conversations.LeaveAsync(turn.PlaceId, cancellationToken);
}

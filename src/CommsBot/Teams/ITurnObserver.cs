namespace CommsBot.Teams;

/// <summary>Hears of every turn that is meant for the bot, before it is answered, and may know more of the person: their language.</summary>
internal interface ITurnObserver
{
    Task<TeamsTurn> ObserveAsync(TeamsTurn turn, CancellationToken cancellationToken);
}

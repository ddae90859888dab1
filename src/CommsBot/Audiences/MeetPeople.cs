using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>
/// Remembers everybody a turn shows: who acts, who is mentioned. Somebody who types a command that exists in one language only
/// gets that language from then on; else it is their client's.
/// </summary>
internal sealed class MeetPeople(People people) : ITurnObserver
{
    public async Task<TeamsTurn> ObserveAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        foreach (var mentioned in turn.Mentions)
            await people.MeetAsync(mentioned.User.ToSighting(turn.TenantId), cancellationToken);

        if (turn.Sender.TeamsUserId is "")
            return turn;

        var sender = await people.MeetAsync(
            turn.Sender.ToSighting(turn.TenantId) with { Locale = turn.Context.Activity.Locale, TypedLanguage = turn.TypedLanguage?.Name },
            cancellationToken);
        return turn with { Culture = Languages.FromLocale(sender.Language) };
    }
}

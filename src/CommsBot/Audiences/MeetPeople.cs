using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>
/// Remembers everybody a turn shows: who acts, who is mentioned, who is in a
/// conversation the bot was added to. Somebody who types a command that exists in one language only
/// gets that language from then on; else it is their client's. What they chose on the settings card goes before both. Who asked to be forgotten is met anew
/// by their own act only.
/// </summary>
internal sealed class MeetPeople(People people) : ITurnObserver
{
    public async Task<TeamsTurn> ObserveAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        foreach (var user in turn.Mentions.Select(m => m.User).Concat(turn.Members))
            await people.MeetAsync(user.ToSighting(turn.TenantId), cancellationToken);

        if (turn.Sender.TeamsUserId is "")
            return turn;

        var met = await people.MeetSenderAsync(
            turn.Sender.ToSighting(turn.TenantId) with
            {
                Locale = turn.Context.Activity.Locale,
                TypedLanguage = turn.TypedLanguage?.Name,
                TimeZone = turn.Context.Activity.LocalTimezone is { Length: > 0 } ? turn.TimeZone.Id : null,
            },
            turn.IsOwnAct,
            cancellationToken);
        return met is { } sender ? turn with { Culture = Languages.FromLocale(sender.Language) } : turn with { IsForgotten = true };
    }
}

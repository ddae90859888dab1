using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>Takes a draft one step on: refuses it, asks for what is missing, or makes the nomination.</summary>
internal sealed class Nominate(CommsBotDbContext db, People people, MakeNomination makeNomination, IOptions<RecognitionOptions> options)
{
    private const int MostCandidates = 6;
    private const int MostListedPeople = 50;

    public async Task<NominationStep> ContinueAsync(NominationDraft draft, TeamsTurn turn, string origin, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        var nominator = await people.GetSenderAsync(turn, cancellationToken);

        while (draft.UnresolvedNames is [var name, ..])
        {
            var candidates = await people.MatchAsync(turn.TenantId, name, MostCandidates, cancellationToken);
            if (candidates is not [var hit])
                return await AskWhoAsync(draft, name, candidates, turn, cancellationToken);

            draft = draft with { Nominees = [.. draft.Nominees, hit.Id], UnresolvedNames = [.. draft.UnresolvedNames.Skip(1)] };
        }

        if (draft.Nominees.Count == 0)
            return await AskForEverythingAsync(draft, texts.FormTitle, null, turn, cancellationToken);

        var nominees = await db.Set<Person>().AsNoTracking().Where(p => p.TenantId == turn.TenantId && draft.Nominees.Contains(p.Id)).ToListAsync(cancellationToken);
        if (nominees.Count < draft.Nominees.Distinct().Count())
            return new NominationStep.Refuse(texts.PersonGone(turn.Typed(texts.Example)));

        if (nominees.Any(p => p.Id == nominator))
            return new NominationStep.Refuse(texts.NotYourself);

        var names = ValueLook.JoinNames([.. draft.Nominees.Distinct().Select(id => nominees.Single(p => p.Id == id).Name)], turn.Culture);
        if (ProblemOf(draft, texts) is { } problem)
            return new NominationStep.Ask(NominationFormCard.Create(turn.Culture, draft, texts.FormTitleFor(names), options.Value, problem), texts.FormNotification);

        await makeNomination.RunAsync(
            new CompleteNomination([.. draft.Nominees.Distinct()], draft.Value!.Value, draft.Reason),
            new NominatedBy(turn.TenantId, nominator, turn.TeamId, origin),
            cancellationToken);
        return new NominationStep.Done(texts.ThankYou(names));
    }

    private string? ProblemOf(NominationDraft draft, NominationTexts texts) => (draft.Value, draft.Reason.Length) switch
    {
        (null, 0) => texts.AskBoth,
        (_, 0) => texts.AskReason,
        (_, var length) when length < options.Value.MinReasonLength => texts.ReasonTooShort(options.Value.MinReasonLength),
        (_, var length) when length > options.Value.MaxReasonLength => texts.ReasonTooLong(options.Value.MaxReasonLength),
        (null, _) => texts.AskValue,
        _ => null,
    };

    private async Task<NominationStep> AskWhoAsync(
        NominationDraft draft, string name, IReadOnlyList<Person> candidates, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        if (candidates.Count > 0)
            return new NominationStep.Ask(WhoIsMeantCard.Create(turn.Culture, draft, name, candidates), texts.WhoIsMeant(name));

        // The list takes the place of the name that nobody has.
        return await AskForEverythingAsync(draft, texts.NobodyCalled(name), texts.NobodyCalledHint, turn, cancellationToken);
    }

    private async Task<NominationStep> AskForEverythingAsync(
        NominationDraft draft, string title, string? problem, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        var known = await db.Set<Person>().AsNoTracking()
            .Where(p => p.TenantId == turn.TenantId && p.TeamsUserId != turn.Sender.TeamsUserId && p.TeamsUserId != turn.Bot.TeamsUserId && p.Name != "")
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id)
            .Take(MostListedPeople)
            .ToListAsync(cancellationToken);
        if (known.Count == 0)
        {
            var hint = texts.FormNobodyKnown(turn.TypedInChannel(texts.Example));
            return new NominationStep.Refuse(draft.UnresolvedNames.Count > 0 ? $"{title} {hint}" : hint);
        }

        return new NominationStep.Ask(NominationFormCard.Create(turn.Culture, draft, title, options.Value, problem, known), texts.FormNotification);
    }
}

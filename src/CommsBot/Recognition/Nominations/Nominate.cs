using CommsBot.Audiences;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>Takes a draft one step on: refuses it, asks for what is missing, or makes the nomination.</summary>
internal sealed class Nominate(
    CommsBotDbContext db, People people, Nominees nominees, MakeNomination makeNomination, IOptions<RecognitionOptions> options, TimeProvider clock)
{
    public async Task<NominationStep> ContinueAsync(NominationDraft draft, TeamsTurn turn, NominationAct act, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        var nominator = await people.GetSenderAsync(turn, cancellationToken);
        var hadPicked = draft.Picked.Count > 0;
        (draft, var candidates) = await nominees.ResolveAsync(draft, turn, cancellationToken);

        if (draft.UnresolvedNames is [var name, ..])
            return await AskWhoAsync(draft, name, candidates, turn, act, cancellationToken);
        if (draft is { Nominees.Count: 0, TeamName: null } && hadPicked)
            return new NominationStep.Refuse(texts.PersonGone(turn.Typed(texts.Example)));
        if (draft is { Nominees.Count: 0, TeamName: null })
            return await AskForEverythingAsync(new NominationForm(draft, texts.FormTitle), turn, act, cancellationToken);
        if (draft is { Nominees.Count: > 0, TeamName: not null })
            return new NominationStep.Refuse(texts.PeopleOrTeam);

        var found = await db.Set<Person>().AsNoTracking().Where(p => p.TenantId == turn.TenantId && draft.Nominees.Contains(p.Id)).ToListAsync(cancellationToken);
        if (found.Count < draft.Nominees.Count)
            return new NominationStep.Refuse(texts.PersonGone(turn.Typed(texts.Example)));
        if (nominees.ProblemOf(found, nominator, texts) is { } refusal)
            return new NominationStep.Refuse(refusal);

        var names = draft.TeamName ?? ValueLook.JoinNames([.. draft.Nominees.Select(id => found.Single(p => p.Id == id).Name)], turn.Culture);
        if (ProblemOf(draft, texts) is { } problem)
            return Ask(new NominationForm(draft, texts.FormTitleFor(names)) { Problem = problem }, turn, act);

        var complete = new CompleteNomination(draft.Nominees, draft.Value!.Value, draft.Reason)
        {
            Helped = draft.Helped, MessageLink = draft.MessageLink, TeamName = draft.TeamName,
        };
        return await makeNomination.RunAsync(complete, By(nominator, turn, act), cancellationToken) switch
        {
            MakeOutcome.Endorsed => new NominationStep.Done(texts.Endorsed(names)),
            MakeOutcome.WeekIsFull => new NominationStep.Refuse(texts.WeekIsFull(options.Value.MostPerWeek)),
            _ => new NominationStep.Done(texts.ThankYou(names)),
        };
    }

    private NominatedBy By(PersonId nominator, TeamsTurn turn, NominationAct act) => new(turn.TenantId, nominator, turn.TeamId, act.Origin)
    {
        Week = IsoWeek.Of(clock.GetUtcNow(), turn.TimeZone),
        PlaceId = turn.Scope == ConversationScope.Personal ? null : turn.PlaceId,
        Language = turn.Culture.Name,
    };

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
        NominationDraft draft, string name, IReadOnlyList<Person> candidates, TeamsTurn turn, NominationAct act, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        if (candidates.Count > 0)
            return new NominationStep.Ask(WhoIsMeantCard.Create(turn.Culture, draft, name, candidates), texts.WhoIsMeant(name));
        if (NamedTeams.IsMeant(name))
            return new NominationStep.Refuse(texts.NoSuchTeam(name));

        // The list takes the place of the name that nobody has.
        return await AskForEverythingAsync(new NominationForm(draft, texts.NobodyCalled(name)) { Problem = texts.NobodyCalledHint }, turn, act, cancellationToken);
    }

    private async Task<NominationStep> AskForEverythingAsync(NominationForm form, TeamsTurn turn, NominationAct act, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(turn.Culture);
        var offered = await nominees.OfferAsync(turn, cancellationToken);
        if (offered is { UsesPicker: false, Offered.Count: 0 })
        {
            var hint = texts.FormNobodyKnown(turn.TypedInChannel(texts.Example));
            return new NominationStep.Refuse(form.Draft.UnresolvedNames.Count > 0 ? $"{form.Title} {hint}" : hint);
        }

        return Ask(form with { People = offered }, turn, act);
    }

    private NominationStep.Ask Ask(NominationForm form, TeamsTurn turn, NominationAct act)
    {
        var texts = new NominationTexts(turn.Culture);
        var isPublic = !act.IsDialog && turn.Scope != ConversationScope.Personal;
        var shown = form with
        {
            IsDialog = act.IsDialog,
            IsPublic = isPublic,
            KeepsReasonBack = isPublic && form.Draft.Reason.Length >= options.Value.MinReasonLength && form.Draft.Reason.Length <= options.Value.MaxReasonLength,
        };
        return new NominationStep.Ask(NominationFormCard.Create(turn.Culture, shown, options.Value), texts.FormNotification);
    }
}

/// <summary>What nominates: a message, or a form that was sent.</summary>
/// <param name="Origin">Names it for good.</param>
internal sealed record NominationAct(string Origin)
{
    /// <summary>It goes on in a dialog that only this person sees.</summary>
    public bool IsDialog { get; init; }

    public static NominationAct Of(NominationDraft draft) => new($"form:{draft.AskedBy}:{draft.Form}");
}

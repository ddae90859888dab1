using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Taps of those who make prompts. Every step is saved, so that a draft survives; each finds the prompt for its owner alone.</summary>
internal sealed class PromptFormActions(OwnPrompts ownPrompts, DraftPrompts drafts, SteerPrompt steerPrompt, People people, TimeProvider clock)
{
    public Task<CardActionAnswer> NewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(PromptFormCards.Start(request.Turn.Culture, PromptForm.FormOf(request))));

    /// <summary>A theme was chosen, or one's own words.</summary>
    public Task<CardActionAnswer> ThemeAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (culture, form) = (request.Turn.Culture, PromptForm.FormOf(request));
        return Task.FromResult(Show(
            PromptForm.ThemeOf(request) is { } theme
                ? PromptFormCards.Pick(culture, form, theme)
                : PromptFormCards.Text(culture, PromptForm.DataOf(form, null), [])));
    }

    public async Task<CardActionAnswer> PickAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (culture, form) = (request.Turn.Culture, PromptForm.FormOf(request));
        if (PromptForm.ThemeOf(request) is not { } theme)
            return Show(PromptFormCards.Start(culture, form));
        if (request.Text(PromptForm.Picked) is PromptForm.Series)
            return await NextAsync(await DraftAsync(request, new PromptWording([], culture.Name, theme), cancellationToken), request, cancellationToken);

        return Show(
            PromptLibrary.Find(request.Text(PromptForm.Picked)) is { } picked
                ? PromptFormCards.Text(culture, PromptForm.DataOf(form, theme), picked.ToWording(culture, theme).Texts)
                : PromptFormCards.Pick(culture, form, theme));
    }

    public async Task<CardActionAnswer> SaveTextAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var culture = request.Turn.Culture;
        var wording = PromptForm.WordingOf(request);
        // Only the library's own card makes a series; an emptied form is a mistake.
        var problem = wording.Texts.Count == 0 ? PromptProblem.NoText : wording.Problem;
        if (request.Text(PromptForm.Id) is null)
        {
            return problem is { } early
                ? Show(PromptFormCards.Text(culture, PromptForm.DataOf(PromptForm.FormOf(request), wording.Theme), wording.Texts, early.Sentence(new PromptTexts(culture))))
                : await NextAsync(await DraftAsync(request, wording, cancellationToken), request, cancellationToken);
        }

        var own = await ownPrompts.FindAsync(request, cancellationToken);
        if (own is { CanChange: true } or { CanCorrect: true } && problem is { } wrong)
            return Show(PromptFormCards.Text(culture, PromptForm.DataOf(own.Id), wording.Texts, wrong.Sentence(new PromptTexts(culture))));

        return own is { CanCorrect: true }
            ? await CorrectAsync(own, wording, request.Turn, cancellationToken)
            : await ChangeAsync(request, prompt => Changed(() => prompt.Write(wording with { Theme = prompt.Theme })), cancellationToken);
    }

    public Task<CardActionAnswer> SaveExtrasAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var extras = PromptForm.ExtrasOf(request);
        return ChangeAsync(
            request,
            async prompt =>
            {
                var problem = extras.Problem;
                if (problem is null && extras.AnswersChannelId is { } channel && !await drafts.IsMemberAsync(channel, request.Turn, cancellationToken))
                    problem = PromptProblem.NotInChannel;

                return problem is { } wrong
                    ? await ExtrasCardAsync(request.Turn, prompt, extras, wrong, cancellationToken)
                    : await Changed(() => prompt.Dress(extras));
            },
            cancellationToken);
    }

    public Task<CardActionAnswer> SaveAimAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var aim = PromptForm.AimOf(request);
        return ChangeAsync(
            request,
            async prompt =>
            {
                var problem = await ProblemOfAsync(aim, request.Turn, cancellationToken);
                if (problem is { } wrong)
                    return await AimCardAsync(request.Turn, prompt, wrong, cancellationToken);

                await Changed(() => prompt.Aim(aim!));
                await drafts.SaveAsync(cancellationToken);
                return PromptWhenCards.HowOften(request.Turn.Culture, prompt.Id);
            },
            cancellationToken);
    }

    public Task<CardActionAnswer> AskWhenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            request,
            prompt => Task.FromResult<AdaptiveCard?>(
                PromptWhen.RepeatOf(request) is { } repeat and not PromptRepeat.Now
                    ? PromptWhenCards.Details(request.Turn.Culture, prompt.Id, repeat, prompt.Schedule ?? Tomorrow(prompt))
                    : PromptWhenCards.HowOften(request.Turn.Culture, prompt.Id)),
            cancellationToken);

    public Task<CardActionAnswer> SaveWhenAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var culture = request.Turn.Culture;
        return ChangeAsync(
            request,
            prompt =>
            {
                if (PromptWhen.RepeatOf(request) is not { } repeat)
                    return Task.FromResult<AdaptiveCard?>(PromptWhenCards.HowOften(culture, prompt.Id));
                if (repeat == PromptRepeat.Now)
                    return Changed(() => prompt.Plan(null));

                var (schedule, problem) = PromptWhen.From(request, repeat, prompt.TimeZone);
                var sentence = problem?.Sentence(new PromptTexts(culture)) ?? schedule!.FindProblem()?.Sentence(new ScheduleTexts(culture));
                return sentence is null
                    ? Changed(() => prompt.Plan(schedule))
                    : Task.FromResult<AdaptiveCard?>(PromptWhenCards.Details(culture, prompt.Id, repeat, schedule ?? Tomorrow(prompt), sentence));
            },
            cancellationToken);
    }

    public Task<CardActionAnswer> EditAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            request,
            async prompt => request.Text(PromptOverviewCard.Step) switch
            {
                PromptVerbs.SaveText when !prompt.IsSeries => PromptFormCards.Text(request.Turn.Culture, PromptForm.DataOf(prompt.Id), prompt.Texts),
                PromptVerbs.SaveExtras => await ExtrasCardAsync(request.Turn, prompt, prompt.Extras, null, cancellationToken),
                PromptVerbs.SaveAim => await AimCardAsync(request.Turn, prompt, null, cancellationToken),
                _ => await ownPrompts.OverviewAsync(prompt, request.Turn, null, cancellationToken),
            },
            cancellationToken);

    private static CardActionAnswer Show(AdaptiveCard card) => new CardActionAnswer.Show(card);

    /// <summary>No card of its own: the next step follows.</summary>
    private static Task<AdaptiveCard?> Changed(Action change)
    {
        change();
        return Task.FromResult<AdaptiveCard?>(null);
    }

    private async Task<Prompt> DraftAsync(CardActionRequest request, PromptWording wording, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var me = await people.GetSenderAsync(turn, cancellationToken);
        // The sender is part of it: nobody's form continues somebody else's.
        var by = new DraftedBy(turn.TenantId, me, $"form:{me}:{PromptForm.FormOf(request)}", turn.TimeZone.Id);
        return await drafts.AddOnceAsync(Prompt.Draft(wording, by, clock), cancellationToken);
    }

    private async Task<CardActionAnswer> CorrectAsync(Prompt prompt, PromptWording wording, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await steerPrompt.CorrectAsync(prompt, wording, cancellationToken);
        return Show(await ownPrompts.OverviewAsync(prompt, turn, new PromptTexts(turn.Culture).Corrected, cancellationToken));
    }

    /// <param name="request">The tap.</param>
    /// <param name="change">Changes the prompt, or gives the card that asks again.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private Task<CardActionAnswer> ChangeAsync(CardActionRequest request, Func<Prompt, Task<AdaptiveCard?>> change, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(
            request,
            async prompt =>
            {
                if (!prompt.CanChange && !(prompt.CanCorrect && request.Text(PromptOverviewCard.Step) is PromptVerbs.SaveText))
                    return await ownPrompts.OverviewAsync(prompt, request.Turn, new PromptTexts(request.Turn.Culture).CannotChange, cancellationToken);
                if (await change(prompt) is { } card)
                    return card;

                await drafts.SaveAsync(cancellationToken);
                return await NextCardAsync(prompt, request.Turn, cancellationToken);
            },
            cancellationToken);

    private async Task<CardActionAnswer> NextAsync(Prompt prompt, CardActionRequest request, CancellationToken cancellationToken) =>
        Show(await NextCardAsync(prompt, request.Turn, cancellationToken));

    /// <summary>What was not asked yet; when all was, the whole.</summary>
    private async Task<AdaptiveCard> NextCardAsync(Prompt prompt, TeamsTurn turn, CancellationToken cancellationToken) =>
        prompt is { Target: null, IsDressed: false } ? await ExtrasCardAsync(turn, prompt, prompt.Extras, null, cancellationToken)
        : prompt.Target is null ? await AimCardAsync(turn, prompt, null, cancellationToken)
        : await ownPrompts.OverviewAsync(prompt, turn, null, cancellationToken);

    private async Task<PromptProblem?> ProblemOfAsync(PromptAim? aim, TeamsTurn turn, CancellationToken cancellationToken) => aim switch
    {
        null => PromptProblem.NoTarget,
        { ChannelId: { } channel } => await drafts.IsMemberAsync(channel, turn, cancellationToken) ? null : PromptProblem.NotInChannel,
        { AudienceId: { } audience } =>
            (await drafts.ReadAudiencesAsync(turn.TenantId, cancellationToken)).Any(a => a.Id == audience) ? null : PromptProblem.NoTarget,
        _ => null,
    };

    private async Task<AdaptiveCard> ExtrasCardAsync(
        TeamsTurn turn, Prompt prompt, PromptExtras filledIn, PromptProblem? problem, CancellationToken cancellationToken) =>
        PromptFormCards.Extras(
            turn.Culture, prompt.Id, filledIn, await drafts.ReadChannelsAsync(turn.TenantId, cancellationToken), problem?.Sentence(new PromptTexts(turn.Culture)));

    private async Task<AdaptiveCard> AimCardAsync(TeamsTurn turn, Prompt prompt, PromptProblem? problem, CancellationToken cancellationToken) =>
        PromptFormCards.Aim(
            turn.Culture,
            prompt.Id,
            prompt.Target is { } target
                ? new PromptAim(target, prompt.OpenForDays) { AudienceId = prompt.AudienceId, ChannelId = prompt.ChannelId }
                : null,
            await drafts.ReadAudiencesAsync(turn.TenantId, cancellationToken),
            await drafts.ReadChannelsAsync(turn.TenantId, cancellationToken),
            problem?.Sentence(new PromptTexts(turn.Culture)));

    private Schedule Tomorrow(Prompt prompt) => new()
    {
        Repeats = new Once(),
        Start = WallClock.DateOf(clock.GetUtcNow(), Zones.Find(prompt.TimeZone) ?? TimeZoneInfo.Utc).AddDays(1),
        At = new TimeOnly(10, 0),
        ZoneId = prompt.TimeZone,
    };
}

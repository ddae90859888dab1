using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Taps of those who make prompts: what they say. Every step is saved, so that a draft survives.</summary>
internal sealed class PromptFormActions(
    OwnPrompts ownPrompts, DraftPrompts drafts, ShowCampaign show, CorrectPrompt correctPrompt, KnownChannels channels, People people, TimeProvider clock)
{
    public Task<CardActionAnswer> NewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(PromptFormCards.Start(request.Turn.Culture, CampaignForm.FormOf(request))));

    public async Task<CardActionAnswer> ListAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Show(PromptListCard.Create(
            request.Turn.Culture, await drafts.ListAsync(request.Turn, cancellationToken), await drafts.ListReviewsAsync(request.Turn, cancellationToken)));

    /// <summary>A theme was chosen, or one's own words.</summary>
    public Task<CardActionAnswer> ThemeAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (culture, form) = (request.Turn.Culture, CampaignForm.FormOf(request));
        return Task.FromResult(Show(
            PromptForm.ThemeOf(request) is { } theme
                ? PromptFormCards.Pick(culture, form, theme)
                : PromptFormCards.Text(culture, PromptForm.DataOf(form, null), [])));
    }

    public async Task<CardActionAnswer> PickAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (culture, form) = (request.Turn.Culture, CampaignForm.FormOf(request));
        if (PromptForm.ThemeOf(request) is not { } theme)
            return Show(PromptFormCards.Start(culture, form));
        if (request.Text(PromptForm.Picked) is PromptForm.Series)
            return await DraftAsync(request, new PromptWording([], culture.Name, theme), cancellationToken);

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
        var problem = (wording.Texts.Count == 0 ? PromptProblem.NoText : wording.Problem)?.Sentence(new PromptTexts(culture));
        if (request.Text(PromptForm.Id) is null)
        {
            return problem is not null
                ? Show(PromptFormCards.Text(culture, PromptForm.DataOf(CampaignForm.FormOf(request), wording.Theme), wording.Texts, problem))
                : await DraftAsync(request, wording, cancellationToken);
        }

        if (await ownPrompts.FindAsync(request, cancellationToken) is var (own, campaign) && own.CanCorrect(campaign))
        {
            return problem is not null
                ? Show(PromptFormCards.Text(culture, PromptForm.DataOf(own.Id), wording.Texts, problem))
                : await CorrectAsync(own, campaign, wording, request.Turn, cancellationToken);
        }

        return await ChangeAsync(
            request,
            (prompt, _) =>
            {
                if (problem is not null)
                    return Ask(PromptFormCards.Text(culture, PromptForm.DataOf(prompt.Id), wording.Texts, problem));

                prompt.Write(wording);
                return Ask(null);
            },
            cancellationToken);
    }

    public Task<CardActionAnswer> SaveExtrasAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var extras = PromptForm.ExtrasOf(request);
        return ChangeAsync(
            request,
            async (prompt, _) =>
            {
                var problem = extras.Problem;
                if (problem is null && extras.AnswersChannelId is { } channel && !await channels.IsMemberAsync(channel, request.Turn, cancellationToken))
                    problem = PromptProblem.NotInChannel;
                if (problem is not null)
                    return await ExtrasCardAsync(request.Turn, prompt, extras, problem, cancellationToken);

                prompt.Dress(extras);
                return null;
            },
            cancellationToken);
    }

    /// <summary>Opens a step again; nothing has changed yet.</summary>
    public async Task<CardActionAnswer> EditAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        if (await ownPrompts.FindAsync(request, cancellationToken) is not var (prompt, campaign))
            return new CardActionAnswer.Say(new CampaignTexts(turn.Culture).NotYours);

        return Show(request.Text(PromptFace.Step) switch
        {
            PromptVerbs.SaveText when prompt.CanCorrect(campaign) || (campaign.CanChange && !prompt.IsSeries) =>
                PromptFormCards.Text(turn.Culture, PromptForm.DataOf(prompt.Id), prompt.Texts),
            PromptVerbs.SaveExtras when campaign.CanChange => await ExtrasCardAsync(turn, prompt, prompt.Extras, null, cancellationToken),
            _ => await show.OverviewAsync(campaign, turn, campaign.CanChange ? null : new CampaignTexts(turn.Culture).CannotChange, cancellationToken),
        });
    }

    private static CardActionAnswer Show(AdaptiveCard card) => new CardActionAnswer.Show(card);

    private static Task<AdaptiveCard?> Ask(AdaptiveCard? card) => Task.FromResult(card);

    private async Task<CardActionAnswer> DraftAsync(CardActionRequest request, PromptWording wording, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var me = await people.GetSenderAsync(turn, cancellationToken);
        // The sender is part of it: nobody's form continues somebody else's.
        var by = new DraftedBy(turn.TenantId, me, $"form:{me}:{CampaignForm.FormOf(request)}", turn.TimeZone.Id);
        var draft = Prompt.Draft(wording, by.Origin, clock);
        var campaign = Campaign.Draft(NudgeKind.Prompt, draft.Id.Value, by, clock);
        var prompt = await drafts.AddOnceAsync(draft, campaign, cancellationToken);
        return Show(await NextAsync(prompt, await ownPrompts.CampaignOfAsync(prompt, cancellationToken), turn, cancellationToken));
    }

    private async Task<CardActionAnswer> CorrectAsync(
        Prompt prompt, Campaign campaign, PromptWording wording, TeamsTurn turn, CancellationToken cancellationToken)
    {
        await correctPrompt.RunAsync(prompt, campaign, wording, turn, cancellationToken);
        return Show(await show.OverviewAsync(campaign, turn, new PromptTexts(turn.Culture).Corrected, cancellationToken));
    }

    private Task<CardActionAnswer> ChangeAsync(
        CardActionRequest request, Func<Prompt, Campaign, Task<AdaptiveCard?>> change, CancellationToken cancellationToken) =>
        ownPrompts.ChangeAsync(request, change, (prompt, campaign) => NextAsync(prompt, campaign, request.Turn, cancellationToken), cancellationToken);

    /// <summary>What was not asked yet; when all was, the whole.</summary>
    private Task<AdaptiveCard> NextAsync(Prompt prompt, Campaign campaign, TeamsTurn turn, CancellationToken cancellationToken) =>
        prompt.IsDressed || campaign.Target is not null
            ? show.NextAsync(campaign, turn, cancellationToken)
            : ExtrasCardAsync(turn, prompt, prompt.Extras, null, cancellationToken);

    private async Task<AdaptiveCard> ExtrasCardAsync(
        TeamsTurn turn, Prompt prompt, PromptExtras filledIn, PromptProblem? problem, CancellationToken cancellationToken) =>
        PromptFormCards.Extras(
            turn.Culture, prompt.Id, filledIn, await channels.ReadAsync(turn.TenantId, cancellationToken), problem?.Sentence(new PromptTexts(turn.Culture)));
}

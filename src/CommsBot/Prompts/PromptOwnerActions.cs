using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Taps of owners on a prompt as a whole: look, try, send, copy, cancel.</summary>
internal sealed class PromptOwnerActions(
    OwnPrompts ownPrompts, DraftPrompts drafts, ReleasePrompt releasePrompt, RehearsePrompt rehearsePrompt, SteerPrompt steerPrompt, ReadPrompt readPrompt,
    People people, TimeProvider clock)
{
    public Task<CardActionAnswer> OpenAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(request, prompt => ownPrompts.OverviewAsync(prompt, request.Turn, null, cancellationToken), cancellationToken);

    /// <summary>One card for each language it has, to the owner alone; the overview stays.</summary>
    public Task<CardActionAnswer> PreviewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(
            request,
            async prompt =>
            {
                foreach (var culture in RehearsePrompt.LanguagesOf(prompt))
                {
                    var view = await readPrompt.PreviewAsync(prompt, culture, cancellationToken);
                    var message = PromptCards.Message(view, culture);
                    await request.Turn.ShowAsync(message with { Card = PromptCards.Asking(view, culture, new PromptTexts(culture).PreviewNotice) }, cancellationToken);
                }

                return await ownPrompts.OverviewAsync(prompt, request.Turn, null, cancellationToken);
            },
            cancellationToken);

    public Task<CardActionAnswer> DuplicateAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(
            request,
            async prompt =>
            {
                var by = new DraftedBy(prompt.TenantId, prompt.OwnerId, $"copy:{prompt.Id}:{PromptForm.FormOf(request)}", request.Turn.TimeZone.Id);
                return await ownPrompts.OverviewAsync(await drafts.AddOnceAsync(prompt.Copy(by, clock), cancellationToken), request.Turn, null, cancellationToken);
            },
            cancellationToken);

    /// <summary>Nothing goes to many people by one tap: first it is shown what would become of it.</summary>
    public Task<CardActionAnswer> ReleaseAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(
            request,
            async prompt =>
            {
                if (prompt.State != PromptState.Draft)
                    return await ownPrompts.OverviewAsync(prompt, request.Turn, null, cancellationToken);
                if (await releasePrompt.FindProblemAsync(prompt, request.Turn, cancellationToken) is { } problem)
                    return await ownPrompts.OverviewAsync(prompt, request.Turn, problem.Sentence(new PromptTexts(request.Turn.Culture)), cancellationToken);

                return await rehearsePrompt.RunAsync(prompt, request.Turn, cancellationToken) ?? await SendAsync(prompt, request.Turn, cancellationToken);
            },
            cancellationToken);

    public Task<CardActionAnswer> ConfirmAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(request, prompt => SendAsync(prompt, request.Turn, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> CancelAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ownPrompts.AnswerAsync(
            request,
            async prompt =>
            {
                await steerPrompt.CancelAsync(prompt, cancellationToken);
                return await ownPrompts.OverviewAsync(prompt, request.Turn, null, cancellationToken);
            },
            cancellationToken);

    public async Task<CardActionAnswer> ListAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var me = await people.GetSenderAsync(request.Turn, cancellationToken);
        return new CardActionAnswer.Show(PromptListCard.Create(request.Turn.Culture, await drafts.ListAsync(me, cancellationToken)));
    }

    private async Task<AdaptiveCard> SendAsync(Prompt prompt, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var problem = prompt.State == PromptState.Draft ? await releasePrompt.FindProblemAsync(prompt, turn, cancellationToken) : null;
        var isReleased = problem is null && await releasePrompt.RunAsync(prompt, cancellationToken);
        var now = await drafts.ReadAsync(prompt.Id, cancellationToken);
        if (isReleased)
            await rehearsePrompt.ShowProgressAsync(now, turn, cancellationToken);

        return await ownPrompts.OverviewAsync(now, turn, problem?.Sentence(new PromptTexts(turn.Culture)), cancellationToken);
    }
}

using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Finds the prompt that a tap is about, for its owner alone, and shows it to them.</summary>
internal sealed class OwnPrompts(DraftPrompts drafts, ReadPrompt readPrompt, People people, TimeProvider clock)
{
    public async Task<CardActionAnswer> AnswerAsync(
        CardActionRequest request, Func<Prompt, Task<AdaptiveCard>> run, CancellationToken cancellationToken)
    {
        var texts = new PromptTexts(request.Turn.Culture);
        return await FindAsync(request, cancellationToken) is { } prompt
            ? new CardActionAnswer.Show(await run(prompt))
            : new CardActionAnswer.Say(texts.NotYours(texts.Example));
    }

    public async Task<Prompt?> FindAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ITypedId<PromptId>.TryParse(request.Text(PromptForm.Id)) is { } id
            ? await drafts.FindAsync(id, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken)
            : null;

    public async Task<AdaptiveCard> OverviewAsync(Prompt prompt, TeamsTurn turn, string? notice, CancellationToken cancellationToken)
    {
        var texts = new PromptTexts(turn.Culture);
        var who = prompt.Target switch
        {
            PromptTarget.Everyone => texts.AimEveryone,
            PromptTarget.Me => texts.AimMe,
            PromptTarget.Audience => await drafts.AudienceNameAsync(prompt.AudienceId, cancellationToken),
            PromptTarget.Channel => await readPrompt.ChannelNameAsync(prompt.ChannelId, cancellationToken),
            _ => null,
        };
        var answersChannel = await readPrompt.ChannelNameAsync(prompt.AnswersChannelId, cancellationToken);
        return PromptOverviewCard.Create(prompt, who, answersChannel, turn.Culture, Guid.CreateVersion7(clock.GetUtcNow()), notice);
    }
}

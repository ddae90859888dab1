using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary><c>prompt</c> and <c>prompts</c>, typed.</summary>
internal sealed class PromptCommands(DraftPrompts drafts)
{
    public Task NewAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (turn, argument) = request;
        var texts = new PromptTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
            return turn.SayAsync(texts.OnlyInPersonalChat(texts.Example), cancellationToken);

        var form = Guid.CreateVersion7();
        var card = argument is ""
            ? PromptFormCards.Start(turn.Culture, form)
            : PromptFormCards.Text(turn.Culture, PromptForm.DataOf(form, null), [new PromptText(turn.Culture.Name, null, Within(argument))]);
        return turn.ShowAsync(new CardMessage(card, texts.StartNotification), cancellationToken);
    }

    public async Task ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new PromptTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
        {
            await turn.SayAsync(texts.OnlyInPersonalChat(texts.Example), cancellationToken);
            return;
        }

        var card = PromptListCard.Create(
            turn.Culture, await drafts.ListAsync(turn, cancellationToken), await drafts.ListReviewsAsync(turn, cancellationToken));
        await turn.ShowAsync(new CardMessage(card, texts.ListNotification), cancellationToken);
    }

    private static string Within(string text) => text.Length <= PromptText.MaxTextLength ? text : text[..PromptText.MaxTextLength];
}

using CommsBot.Audiences;
using CommsBot.BotFramework.Activities;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>The form as a dialog: from a button, the compose box, or a message's menu, with the message's author and link filled in.</summary>
internal sealed class NominationDialog(Nominate nominate, Nominees nominees)
{
    public async Task<DialogAnswer> OpenAsync(DialogRequest request, CancellationToken cancellationToken)
    {
        var draft = NominationDraft.Empty(request.Turn);
        if (request.Message is { } message)
        {
            if (message.From is { User: null, Application: not null })
                return new DialogAnswer.Say(new NominationTexts(request.Turn.Culture).BotsCannot);

            draft = draft with { MessageLink = NominationDraft.Link(message.LinkToMessage), Nominees = await AuthorAsync(message, request.Turn, cancellationToken) };
        }

        return await GoOnAsync(draft, request.Turn, cancellationToken);
    }

    public async Task<DialogAnswer> SendAsync(DialogRequest request, CancellationToken cancellationToken)
    {
        var texts = new NominationTexts(request.Turn.Culture);
        var draft = NominationDraft.From(new CardActionRequest(request.Turn, request.Data));
        return draft.AskedBy == request.Turn.Sender.TeamsUserId
            ? await GoOnAsync(draft, request.Turn, cancellationToken)
            : new DialogAnswer.Say(texts.NotYourForm(request.Turn.Typed(texts.Example)));
    }

    private async Task<DialogAnswer> GoOnAsync(NominationDraft draft, TeamsTurn turn, CancellationToken cancellationToken) =>
        await nominate.ContinueAsync(draft, turn, NominationAct.Of(draft) with { IsDialog = true }, cancellationToken) switch
        {
            NominationStep.Refuse refuse => new DialogAnswer.Say(refuse.Sentence),
            NominationStep.Ask ask => new DialogAnswer.Show(new NominationTexts(turn.Culture).FormButton, ask.Card),
            NominationStep.Done done => new DialogAnswer.Say(done.Sentence),
            var step => throw new ArgumentOutOfRangeException(nameof(draft), step, null),
        };

    /// <returns>Nobody where the author is not known: then the form asks.</returns>
    private async Task<IReadOnlyList<PersonId>> AuthorAsync(MessageActionsPayload message, TeamsTurn turn, CancellationToken cancellationToken) =>
        message.From?.User is { Id: { } id } author && Guid.TryParse(id, out _)
        && await nominees.KnowAuthorAsync(id, author.DisplayName?.Trim() ?? "", turn, cancellationToken) is { } person
            ? [person]
            : [];
}

using CommsBot.BotFramework.Authentication;
using CommsBot.Privacy;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Audiences.OwnData;

/// <summary><c>forget me</c> and <c>my data</c>, in a person's own chat only.</summary>
internal sealed class OwnDataActions(FindSubjects findSubjects, ForgetPerson forgetPerson, IEnumerable<IPersonalData> parts, PageAddress pages, LocalTrust local)
{
    public async Task AskAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new OwnDataTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
        {
            await turn.SayAsync(texts.InOwnChatOnly(texts.ForgetCommand), cancellationToken);
            return;
        }

        List<RemainingPost> posts = [];
        var subjects = await SubjectsAsync(turn, cancellationToken);
        foreach (var subject in subjects)
        {
            foreach (var part in parts)
                posts.AddRange(await part.FindRemainingAsync(subject, cancellationToken));
        }

        await turn.ShowAsync(new CardMessage(ForgetCards.Ask(posts, AddressOf(subjects), turn.Culture), texts.ForgetNotification), cancellationToken);
    }

    public async Task<CardActionAnswer> ForgetAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new OwnDataTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
            return new CardActionAnswer.Say(texts.InOwnChatOnly(texts.ForgetCommand));

        foreach (var subject in await SubjectsAsync(turn, cancellationToken))
            await forgetPerson.RunAsync(subject, admin: null, cancellationToken);
        return new CardActionAnswer.Show(ForgetCards.Forgotten(turn.Culture));
    }

    public Task<CardActionAnswer> KeepAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<CardActionAnswer>(new CardActionAnswer.Show(ForgetCards.Kept(request.Turn.Culture)));

    public async Task DataAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new OwnDataTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
            await turn.SayAsync(texts.InOwnChatOnly(texts.DataCommand), cancellationToken);
        else if (AddressOf(await SubjectsAsync(turn, cancellationToken)) is { } url)
            await turn.ShowAsync(new CardMessage(ForgetCards.Data(url, turn.Culture), texts.DataNotification), cancellationToken);
        else
            await turn.SayAsync(texts.NoAddress, cancellationToken);
    }

    /// <summary>Local mode knows nobody who signs in, and whoever sits there is an admin.</summary>
    private string? AddressOf(IReadOnlyList<DataSubject> subjects) => local.IsActive
        ? subjects is [var me, ..] ? pages.Of(OwnDataPages.DataOf(me.Id)) : null
        : pages.Of(OwnDataPages.OwnDataPath);

    private Task<IReadOnlyList<DataSubject>> SubjectsAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        findSubjects.OfAsync(turn.TenantId, turn.Sender.TeamsUserId, turn.Sender.EntraObjectId, cancellationToken);
}

using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary><c>audiences</c>, typed, and the taps on its cards. In a manager's own chat only: who is in an audience is not for everybody.</summary>
internal sealed class AudienceActions(ReadAudiences readAudiences, CreateAudience createAudience, ResolveAudience resolveAudience, People people, CommsBotDbContext db)
{
    public async Task ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var texts = new AudienceTexts(request.Turn.Culture);
        if (Refusal(request.Turn) is { } refusal)
            await request.Turn.SayAsync(refusal, cancellationToken);
        else
            await request.Turn.ShowAsync(new CardMessage(await ListCardAsync(request.Turn, null, cancellationToken), texts.Notification), cancellationToken);
    }

    public Task<CardActionAnswer> ListAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, () => ListCardAsync(request.Turn, null, cancellationToken));

    public Task<CardActionAnswer> NewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ShowAsync(request, () => Task.FromResult(AudienceCards.Form(request.Turn.Culture)));

    public Task<CardActionAnswer> CreateAsync(CardActionRequest request, CancellationToken cancellationToken) => ShowAsync(request, async () =>
    {
        var turn = request.Turn;
        var texts = new AudienceTexts(turn.Culture);
        var kind = AudienceCards.Kinds.FirstOrDefault(k => k.ToString() == request.Text(AudienceCards.Kind), AudienceKind.Team);
        var draft = new AudienceDraft((request.Text(AudienceCards.Name) ?? "").Trim(), kind, request.Text(AudienceCards.Source) ?? "");
        var created = await createAudience.RunAsync(draft, turn.TenantId, await people.GetSenderAsync(turn, cancellationToken), cancellationToken);
        if (created is AudienceCreation.Refused refused)
            return AudienceCards.Form(turn.Culture, draft, Sentence(refused.Error, texts));

        var done = (AudienceCreation.Done)created;
        var audience = await readAudiences.FindAsync(turn, done.Audience.Id, cancellationToken);
        return AudienceCards.One(turn.Culture, audience!, done.Problem is { } problem ? Sentence(problem, texts) : texts.Created, done.Unknown);
    });

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        WithAudienceAsync(request, audience => Task.FromResult(AudienceCards.One(request.Turn.Culture, audience)), cancellationToken);

    public Task<CardActionAnswer> RefreshAsync(CardActionRequest request, CancellationToken cancellationToken) => WithAudienceAsync(
        request,
        async audience =>
        {
            var texts = new AudienceTexts(request.Turn.Culture);
            var problem = await resolveAudience.RunAsync(audience.Id, cancellationToken);
            var now = await readAudiences.FindAsync(request.Turn, audience.Id, cancellationToken);
            return AudienceCards.One(request.Turn.Culture, now ?? audience, problem is { } error ? Sentence(error, texts) : texts.Refreshed);
        },
        cancellationToken);

    public Task<CardActionAnswer> AskDeleteAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        WithAudienceAsync(request, audience => Task.FromResult(AudienceCards.AskDelete(request.Turn.Culture, audience)), cancellationToken);

    public Task<CardActionAnswer> DeleteAsync(CardActionRequest request, CancellationToken cancellationToken) => WithAudienceAsync(
        request,
        async audience =>
        {
            await db.Set<Audience>().Where(a => a.Id == audience.Id).ExecuteDeleteAsync(cancellationToken);
            return await ListCardAsync(request.Turn, new AudienceTexts(request.Turn.Culture).Deleted(audience.Name), cancellationToken);
        },
        cancellationToken);

    private async Task<AdaptiveCards.AdaptiveCard> ListCardAsync(TeamsTurn turn, string? notice, CancellationToken cancellationToken) =>
        AudienceCards.List(turn.Culture, await readAudiences.ListAsync(turn, cancellationToken), notice);

    private async Task<CardActionAnswer> WithAudienceAsync(
        CardActionRequest request, Func<AudienceView, Task<AdaptiveCards.AdaptiveCard>> show, CancellationToken cancellationToken)
    {
        if (Refusal(request.Turn) is { } refusal)
            return new CardActionAnswer.Say(refusal);

        return ITypedId<AudienceId>.TryParse(request.Text(AudienceCards.Audience)) is { } id
            && await readAudiences.FindAsync(request.Turn, id, cancellationToken) is { } audience
                ? new CardActionAnswer.Show(await show(audience))
                : new CardActionAnswer.Say(new AudienceTexts(request.Turn.Culture).Gone);
    }

    private static async Task<CardActionAnswer> ShowAsync(CardActionRequest request, Func<Task<AdaptiveCards.AdaptiveCard>> show) =>
        Refusal(request.Turn) is { } refusal ? new CardActionAnswer.Say(refusal) : new CardActionAnswer.Show(await show());

    private static string? Refusal(TeamsTurn turn) =>
        turn.Scope == ConversationScope.Personal ? null : new AudienceTexts(turn.Culture).InOwnChatOnly;

    private static string Sentence(AudienceError error, AudienceTexts texts) => error switch
    {
        AudienceError.NameMissing => texts.NameMissing(Audience.MaxNameLength),
        AudienceError.NameTaken => texts.NameTaken,
        AudienceError.NoSuchGroup => texts.NoSuchGroup,
        AudienceError.SeveralGroups => texts.SeveralGroups,
        AudienceError.NotALink => texts.NotALink,
        AudienceError.NotInTeam => texts.NotInTeam,
        AudienceError.NoAddresses => texts.NoAddresses,
        AudienceError.TooManyAddresses => texts.TooManyAddresses(AddressList.MostAddresses),
        AudienceError.DirectoryNotConfigured => texts.DirectoryNotConfigured,
        AudienceError.NotPermitted => texts.NotPermitted,
        _ => texts.TryLater,
    };
}

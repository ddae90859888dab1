using CommsBot.Access;
using CommsBot.Auditing;
using CommsBot.Cards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary><c>audiences</c>, typed, and the taps on its cards. In a manager's own chat only: who is in an audience is not for everybody.</summary>
internal sealed class AudienceActions(
    ReadAudiences readAudiences, CreateAudience createAudience, ResolveAudience resolveAudience, ChatRoles roles, People people, AuditLog audit,
    CommsBotDbContext db)
{
    public async Task ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var texts = new AudienceTexts(request.Turn.Culture);
        if (await RefusalAsync(request.Turn, cancellationToken) is { } refusal)
            await request.Turn.SayAsync(refusal, cancellationToken);
        else
            await request.Turn.ShowAsync(new CardMessage(await ListCardAsync(request.Turn, null, cancellationToken), texts.Notification), cancellationToken);
    }

    public Task<CardActionAnswer> ListAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        IfAllowedAsync(request, () => ListCardAsync(request.Turn, null, cancellationToken), cancellationToken);

    public Task<CardActionAnswer> NewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        IfUnlimitedAsync(request, () => Task.FromResult(AudienceCards.Form(request.Turn.Culture)), cancellationToken);

    public Task<CardActionAnswer> CreateAsync(CardActionRequest request, CancellationToken cancellationToken) => IfUnlimitedAsync(request, async () =>
    {
        var turn = request.Turn;
        var texts = new AudienceTexts(turn.Culture);
        var kind = AudienceCards.Kinds.FirstOrDefault(k => k.ToString() == request.Text(AudienceCards.Kind), AudienceKind.Team);
        var draft = new AudienceDraft((request.Text(AudienceCards.Name) ?? "").Trim(), kind, request.Text(AudienceCards.Source) ?? "");
        var created = await createAudience.RunAsync(draft, await people.GetActorAsync(turn, cancellationToken), cancellationToken);
        if (created is AudienceCreation.Refused refused)
            return AudienceCards.Form(turn.Culture, draft, Sentence(refused.Error, texts));

        var done = (AudienceCreation.Done)created;
        var audience = await readAudiences.FindAsync(turn, await roles.RightsOfAsync(turn, cancellationToken), done.Audience.Id, cancellationToken);
        return AudienceCards.One(turn.Culture, audience!, done.Problem is { } problem ? CardNotice.Problem(Sentence(problem, texts)) : CardNotice.Done(texts.Created), done.Unknown);
    }, cancellationToken);

    public Task<CardActionAnswer> ShowAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        WithAudienceAsync(request, audience => Task.FromResult(AudienceCards.One(request.Turn.Culture, audience)), cancellationToken);

    public Task<CardActionAnswer> RefreshAsync(CardActionRequest request, CancellationToken cancellationToken) => WithAudienceAsync(
        request,
        async audience =>
        {
            var texts = new AudienceTexts(request.Turn.Culture);
            var problem = await resolveAudience.RunAsync(audience.Id, cancellationToken);
            var now = await readAudiences.FindAsync(request.Turn, await roles.RightsOfAsync(request.Turn, cancellationToken), audience.Id, cancellationToken);
            return AudienceCards.One(request.Turn.Culture, now ?? audience, problem is { } error ? CardNotice.Problem(Sentence(error, texts)) : CardNotice.Done(texts.Refreshed));
        },
        cancellationToken);

    public async Task<CardActionAnswer> AskDeleteAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        await RefusalOfLimitedAsync(request.Turn, cancellationToken)
        ?? await WithAudienceAsync(request, audience => Task.FromResult(AudienceCards.AskDelete(request.Turn.Culture, audience)), cancellationToken);

    public async Task<CardActionAnswer> DeleteAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        await RefusalOfLimitedAsync(request.Turn, cancellationToken) ?? await WithAudienceAsync(
        request,
        async audience =>
        {
            var actor = await people.GetActorAsync(request.Turn, cancellationToken);
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
            {
                if (await db.Set<Audience>().Where(a => a.Id == audience.Id).ExecuteDeleteAsync(cancellationToken) == 1)
                    audit.Add(actor, AuditAction.AudienceDeleted, audience.Name);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return await ListCardAsync(request.Turn, CardNotice.Done(new AudienceTexts(request.Turn.Culture).Deleted(audience.Name)), cancellationToken);
        },
        cancellationToken);

    private async Task<AdaptiveCards.AdaptiveCard> ListCardAsync(TeamsTurn turn, CardNotice? notice, CancellationToken cancellationToken)
    {
        var rights = await roles.RightsOfAsync(turn, cancellationToken);
        return AudienceCards.List(turn.Culture, await readAudiences.ListAsync(turn, rights, cancellationToken), rights, notice);
    }

    private async Task<CardActionAnswer?> RefusalOfLimitedAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        (await roles.RightsOfAsync(turn, cancellationToken)).IsLimited ? new CardActionAnswer.Say(new AudienceTexts(turn.Culture).ForUnlimitedOnly) : null;

    private async Task<CardActionAnswer> IfUnlimitedAsync(
        CardActionRequest request, Func<Task<AdaptiveCards.AdaptiveCard>> show, CancellationToken cancellationToken) =>
        await RefusalOfLimitedAsync(request.Turn, cancellationToken) ?? await IfAllowedAsync(request, show, cancellationToken);

    private async Task<CardActionAnswer> WithAudienceAsync(
        CardActionRequest request, Func<AudienceView, Task<AdaptiveCards.AdaptiveCard>> show, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request.Turn, cancellationToken) is { } refusal)
            return new CardActionAnswer.Say(refusal);

        return ITypedId<AudienceId>.TryParse(request.Text(AudienceCards.Audience)) is { } id
            && await readAudiences.FindAsync(request.Turn, await roles.RightsOfAsync(request.Turn, cancellationToken), id, cancellationToken) is { } audience
                ? new CardActionAnswer.Show(await show(audience))
                : new CardActionAnswer.Say(new AudienceTexts(request.Turn.Culture).Gone);
    }

    private async Task<CardActionAnswer> IfAllowedAsync(
        CardActionRequest request, Func<Task<AdaptiveCards.AdaptiveCard>> show, CancellationToken cancellationToken) =>
        await RefusalAsync(request.Turn, cancellationToken) is { } refusal ? new CardActionAnswer.Say(refusal) : new CardActionAnswer.Show(await show());

    private async Task<string?> RefusalAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var texts = new AudienceTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
            return texts.InOwnChatOnly;

        return (await roles.RolesOfAsync(turn, cancellationToken)).HasFlag(Role.CommsManager) ? null : texts.ForManagersOnly;
    }

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

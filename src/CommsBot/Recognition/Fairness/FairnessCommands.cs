using CommsBot.Audiences;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Recognition.Fairness;

/// <summary><c>fairness</c>, typed by a comms manager without a limit to audiences: the figures are of everybody.</summary>
internal sealed class FairnessCommands(ReadFairness readFairness, ChatRoles roles, PageAddress pages)
{
    public async Task ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (turn, texts) = (request.Turn, new FairnessTexts(request.Turn.Culture));
        if (!(await roles.RightsOfAsync(turn, cancellationToken)).MayReachEveryone)
            await turn.SayAsync(texts.ManagersOnly, cancellationToken);
        else if (turn.Scope != ConversationScope.Personal)
            await turn.SayAsync(texts.InOwnChatOnly(texts.Example), cancellationToken);
        else
            await turn.ShowAsync(FairnessCard.Create(await readFairness.RunAsync(turn.TenantId, null, cancellationToken), pages.Of(FairnessPages.Path), texts), cancellationToken);
    }
}

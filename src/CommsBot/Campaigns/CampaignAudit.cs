using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>Takes down what was done to a campaign, in the transaction that does it.</summary>
internal sealed class CampaignAudit(AuditLog audit, CampaignContents contents, People people)
{
    public async Task AddAsync(Campaign campaign, TeamsTurn turn, AuditAction action, string detail, CancellationToken cancellationToken)
    {
        var face = await contents.Of(campaign).ReadAsync(campaign, turn.Culture, cancellationToken);
        audit.Add(await people.GetActorAsync(turn, cancellationToken), action, $"{face.Kind}: {face.Words}", detail);
    }
}

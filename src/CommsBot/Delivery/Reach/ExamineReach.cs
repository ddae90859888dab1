using CommsBot.Audiences;
using CommsBot.BotFramework.Authentication;
using CommsBot.Graph;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery.Reach;

/// <summary>
/// Holds a group against what the bot knows: its chats, and what Teams answered when it last wrote. It changes nothing and writes to nobody, so that of
/// people it never wrote to only the directory tells.
/// </summary>
internal sealed class ExamineReach(CommsBotDbContext db, IDirectory directory, IOptions<BotFrameworkOptions> bot)
{
    /// <param name="nameOrId">A group's name or id; a team's, which is the group's behind it.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<(ReachReport? Report, ReachProblem? Problem)> RunAsync(string nameOrId, CancellationToken cancellationToken)
    {
        if (!directory.IsConfigured)
            return (null, ReachProblem.NoDirectory);

        try
        {
            var groups = await directory.FindGroupsAsync(nameOrId, cancellationToken);
            return groups.Count switch
            {
                0 => (null, ReachProblem.NotFound),
                1 => (await ExamineAsync(groups[0], cancellationToken), null),
                _ => (null, ReachProblem.SeveralOfThatName),
            };
        }
        catch (GraphException exception)
        {
            return (null, exception switch
            {
                { IsNotPermitted: true } => ReachProblem.NotPermitted,
                { HasNoToken: true } => ReachProblem.NoToken,
                _ => ReachProblem.NotNow,
            });
        }
    }

    private async Task<ReachReport> ExamineAsync(DirectoryGroup group, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var members = new List<(ReachOf Reach, string Name)>();
        await foreach (var page in directory.ReadLicensesAsync(group.Id, cancellationToken))
        {
            var known = await KnownAsync([.. page.Select(m => m.Person.EntraObjectId)], cancellationToken);
            members.AddRange(page.Where(m => seen.Add(m.Person.EntraObjectId))
                .Select(m => (Of(m, known.GetValueOrDefault(m.Person.EntraObjectId)), m.Person.Name)));
        }

        return new ReachReport(group.Name, members.ToLookup(m => m.Reach, m => m.Name));
    }

    private static ReachOf Of(LicensedMember member, Known? known) =>
        !member.Person.IsEnabled ? ReachOf.Left
        : member.Person.IsGuest ? ReachOf.Guest
        : !member.HasTeams ? ReachOf.Unlicensed
        : known?.LastReason switch
        {
            DeliveryReason.DisabledByAdmin => ReachOf.DisabledByAdmin,
            DeliveryReason.Blocked => ReachOf.Blocked,
            _ when known is { HasChat: true } => ReachOf.HasApp,
            DeliveryReason.NotInstalled => ReachOf.NotInstalled,
            _ => ReachOf.NotTried,
        };

    private async Task<Dictionary<string, Known>> KnownAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var tenant = bot.Value.TenantId;
        var chats = db.Set<StoredConversation>().Where(c => c.Scope == ConversationScope.Personal && !c.IsLeft && c.TenantId == tenant);
        var people = await db.Set<Person>()
            .Where(p => p.TenantId == tenant && ids.Contains(p.EntraObjectId!))
            .Select(p => new
            {
                Id = p.EntraObjectId!,
                HasChat = chats.Any(c => c.PersonalUserId == p.TeamsUserId || c.PersonalUserId == p.EntraObjectId),
                // What they were told or not told last; what waits still, or was their own choice, tells nothing.
                Last = db.Set<Delivery>()
                    .Where(d => d.PersonId == p.Id && (d.State == DeliveryState.Delivered || d.State == DeliveryState.DeliveredLate
                        || d.Reason == DeliveryReason.Blocked || d.Reason == DeliveryReason.DisabledByAdmin || d.Reason == DeliveryReason.NotInstalled))
                    .OrderByDescending(d => d.Id)
                    .Select(d => (DeliveryReason?)d.Reason)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return people.ToDictionary(p => p.Id, p => new Known(p.HasChat, p.Last), StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Known(bool HasChat, DeliveryReason? LastReason);
}

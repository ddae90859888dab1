using System.Text.RegularExpressions;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// Teams that can be nominated by name: saved audiences that are a team, channel or group, and teams in whose channels the bot has been spoken to.
/// Only who types the whole name learns that there is one.
/// </summary>
internal sealed partial class NamedTeams(CommsBotDbContext db)
{
    /// <summary>"the Finance team", "Team Finanzen": what says that a team is meant.</summary>
    public static bool IsMeant(string typed) => Decoration().IsMatch(typed.Trim());

    /// <returns>The team's own name; null when none is called so.</returns>
    public async Task<string?> FindAsync(TeamsTurn turn, string typed, CancellationToken cancellationToken)
    {
        var tenantId = turn.TenantId;
        var bare = typed.Trim();
        while (Decoration().Match(bare) is { Success: true, Length: > 0 } word && word.Length < bare.Length)
            bare = Decoration().Replace(bare, "", 1).Trim();

        // "our team", in one of its channels.
        if (turn.ChannelId is { } here && PersonName.Key(bare) is "team")
            return await db.Set<KnownChannel>().Where(c => c.TenantId == tenantId && c.Id == here).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) is { } place ? TeamOf(place) : null;

        var keys = new[] { PersonName.Key(typed), PersonName.Key(bare) };
        var audiences = await db.Set<Audience>().AsNoTracking()
            .Where(a => a.TenantId == tenantId && (a.Kind == AudienceKind.Team || a.Kind == AudienceKind.Channel || a.Kind == AudienceKind.Group))
            .Select(a => a.Name)
            .ToListAsync(cancellationToken);
        var channels = await db.Set<KnownChannel>().AsNoTracking().Where(c => c.TenantId == tenantId).Select(c => c.Name).ToListAsync(cancellationToken);
        return audiences.Concat(channels.Select(TeamOf))
            .FirstOrDefault(name => keys.Contains(PersonName.Key(name)) || keys.Contains(PersonName.Key(Decoration().Replace(name, ""))));
    }

    private static string TeamOf(string channel) => channel.Split(" · ")[0];

    [GeneratedRegex(@"^(?:the|das|dem|die|this|dieses|our|my|unsere?|mein|whole|entire|ganzes?|ganze)\s+|^team\s+|\s+team$|^team$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();
}

using CommsBot.BotFramework.Teams;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Remembers the name of every channel in which the bot is spoken to.</summary>
internal sealed class MeetChannels(CommsBotDbContext db) : ITurnObserver
{
    public async Task<TeamsTurn> ObserveAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (turn.ChannelId is not { Length: > 0 } id || turn.Context.Activity.GetTeamsChannelData() is not { } data)
            return turn;

        // The first channel of a team has no name of its own here.
        var name = string.Join(" · ", new[] { data.Team?.Name, data.Channel?.Name }.Where(n => !string.IsNullOrWhiteSpace(n)));
        if (name is "")
            return turn;

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "KnownChannels" ("Id", "TenantId", "Name") VALUES ({id}, {turn.TenantId}, {name})
            ON CONFLICT ("Id") DO UPDATE SET "Name" = excluded."Name" WHERE "KnownChannels"."Name" <> excluded."Name"
            """,
            cancellationToken);
        return turn;
    }
}

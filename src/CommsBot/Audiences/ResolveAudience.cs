using System.Net;
using CommsBot.BotFramework.Connector;
using CommsBot.Graph;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>Looks up who is in an audience now. Meant to run before every send; where it fails, who was in it before still is.</summary>
internal sealed partial class ResolveAudience(
    CommsBotDbContext db, IDirectory directory, Roster roster, EnrolPeople enrolPeople, AudienceMembers members, ILogger<ResolveAudience> logger)
{
    /// <returns>Null when all went well.</returns>
    public async Task<AudienceError?> RunAsync(AudienceId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Audience>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } audience)
            return null;

        try
        {
            return audience.Kind switch
            {
                AudienceKind.Team or AudienceKind.Channel => await FromTeamsAsync(audience, cancellationToken),
                AudienceKind.Group => await FromDirectoryAsync(audience, cancellationToken),
                // Those that were named, and everyone, are who they are.
                _ => null,
            };
        }
        catch (ConnectorException exception)
        {
            Log.NotTold(logger, audience.Kind, (int?)exception.StatusCode, exception.ErrorCode);
            return exception.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? AudienceError.NotInTeam : AudienceError.TryLater;
        }
        catch (GraphException exception)
        {
            Log.NotTold(logger, audience.Kind, exception.Status, exception.Code);
            return exception switch
            {
                { IsNotPermitted: true } => AudienceError.NotPermitted,
                { IsNotFound: true } => AudienceError.NoSuchGroup,
                _ => AudienceError.TryLater,
            };
        }
    }

    private async Task<AudienceError?> FromTeamsAsync(Audience audience, CancellationToken cancellationToken)
    {
        // A team's thread is that of its first channel; any conversation of the tenant tells where its Teams is.
        var known = await db.Set<StoredConversation>().AsNoTracking()
            .Where(c => c.TenantId == audience.TenantId)
            .OrderBy(c => c.Id != audience.SourceId).ThenBy(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (known is null)
            return AudienceError.NotInTeam;

        HashSet<PersonId> found = [];
        await foreach (var page in roster.ReadAllAsync(known, audience.SourceId!, cancellationToken))
            found.UnionWith(await enrolPeople.FromRosterAsync(audience.TenantId, page, cancellationToken));
        await members.SetAsync(audience.Id, found, cancellationToken);
        return null;
    }

    private async Task<AudienceError?> FromDirectoryAsync(Audience audience, CancellationToken cancellationToken)
    {
        if (!directory.IsConfigured)
            return AudienceError.DirectoryNotConfigured;

        HashSet<PersonId> found = [];
        await foreach (var page in directory.ReadGroupAsync(audience.SourceId!, cancellationToken))
            found.UnionWith(await enrolPeople.FromDirectoryAsync(audience.TenantId, page, cancellationToken));
        await members.SetAsync(audience.Id, found, cancellationToken);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Who is in an audience of kind {Kind} could not be looked up: {Status} {Code}. Who was in it before still is.")]
        public static partial void NotTold(ILogger logger, AudienceKind kind, int? status, string? code);
    }
}

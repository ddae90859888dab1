using CommsBot.Auditing;
using CommsBot.Graph;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>What somebody wants to save under a name.</summary>
internal sealed record AudienceDraft(string Name, AudienceKind Kind, string Source);

/// <summary>What became of it.</summary>
internal abstract record AudienceCreation
{
    /// <param name="Audience">As saved.</param>
    /// <param name="Unknown">Addresses that belong to nobody the bot or the directory knows.</param>
    /// <param name="Problem">Why nobody could be looked up yet; null when all went well.</param>
    public sealed record Done(Audience Audience, IReadOnlyList<string> Unknown, AudienceError? Problem) : AudienceCreation;

    public sealed record Refused(AudienceError Error) : AudienceCreation;
}

/// <summary>Saves an audience under a name, with the people who are in it now.</summary>
internal sealed class CreateAudience(
    CommsBotDbContext db, IDirectory directory, FindPeopleByMail findPeople, AudienceMembers members, ResolveAudience resolve, AuditLog audit, TimeProvider clock)
{
    public async Task<AudienceCreation> RunAsync(AudienceDraft draft, AuditActor by, CancellationToken cancellationToken)
    {
        if (draft.Name is "" || draft.Name.Length > Audience.MaxNameLength)
            return new AudienceCreation.Refused(AudienceError.NameMissing);

        try
        {
            return draft.Kind switch
            {
                AudienceKind.Team or AudienceKind.Channel => TeamsLink.ThreadIdIn(draft.Source) is { } thread
                    ? await SaveAsync(draft, thread, by, cancellationToken)
                    : new AudienceCreation.Refused(AudienceError.NotALink),
                AudienceKind.Group => await SaveGroupAsync(draft, by, cancellationToken),
                AudienceKind.List => await SaveListAsync(draft, by, cancellationToken),
                _ => throw new InvalidOperationException($"An audience of kind {draft.Kind} is not made by hand."),
            };
        }
        catch (GraphException exception)
        {
            return new AudienceCreation.Refused(exception.IsNotPermitted ? AudienceError.NotPermitted : AudienceError.TryLater);
        }
    }

    private async Task<AudienceCreation> SaveGroupAsync(AudienceDraft draft, AuditActor by, CancellationToken cancellationToken)
    {
        if (!directory.IsConfigured)
            return new AudienceCreation.Refused(AudienceError.DirectoryNotConfigured);

        return await directory.FindGroupsAsync(draft.Source.Trim(), cancellationToken) switch
        {
            [] => new AudienceCreation.Refused(AudienceError.NoSuchGroup),
            [var group] => await SaveAsync(draft, group.Id, by, cancellationToken),
            _ => new AudienceCreation.Refused(AudienceError.SeveralGroups),
        };
    }

    private async Task<AudienceCreation> SaveListAsync(AudienceDraft draft, AuditActor by, CancellationToken cancellationToken)
    {
        var addresses = AddressList.Parse(draft.Source);
        if (addresses.Count is 0 or > AddressList.MostAddresses)
            return new AudienceCreation.Refused(addresses.Count == 0 ? AudienceError.NoAddresses : AudienceError.TooManyAddresses);

        var (found, unknown) = await findPeople.RunAsync(by.TenantId, addresses, cancellationToken);
        if (found.Count == 0 && !directory.IsConfigured)
            return new AudienceCreation.Refused(AudienceError.DirectoryNotConfigured);
        if (await SaveAsync(draft, null, by, cancellationToken) is not AudienceCreation.Done done)
            return new AudienceCreation.Refused(AudienceError.NameTaken);

        await members.SetAsync(done.Audience.Id, found, cancellationToken);
        return done with { Unknown = unknown };
    }

    private async Task<AudienceCreation> SaveAsync(AudienceDraft draft, string? source, AuditActor by, CancellationToken cancellationToken)
    {
        var audience = Audience.Create(by.TenantId, draft.Name, draft.Kind, source, new PersonId(by.Id!.Value), clock);
        db.Add(audience);
        audit.Add(by, AuditAction.AudienceCreated, draft.Name, draft.Kind.ToString());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            return new AudienceCreation.Refused(AudienceError.NameTaken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        return new AudienceCreation.Done(audience, [], await resolve.RunAsync(audience.Id, cancellationToken));
    }
}

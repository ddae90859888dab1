using CommsBot.Auditing;
using CommsBot.Privacy;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>The people the bot has met.</summary>
internal sealed class People(CommsBotDbContext db, ForgottenIds forgottenIds, TimeProvider clock)
{
    // Whose turn it is: asked for again and again while it is answered.
    private (string TenantId, string TeamsUserId, PersonId Id)? sender;

    /// <summary>Meets the person whose turn it is. Most turns tell nothing new of them, and then nothing is tracked or written.</summary>
    /// <param name="sighting">Who.</param>
    /// <param name="isOwnAct">Whether they turned to the bot by themselves: who was forgotten is met anew then, and only then.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Who they are, and the language to address them in, if anything tells it; null for somebody who was forgotten.</returns>
    public async Task<(PersonId Id, string? Language)?> MeetSenderAsync(PersonSighting sighting, bool isOwnAct, CancellationToken cancellationToken)
    {
        var known = await (
            from p in db.Set<Person>().AsNoTracking()
            where p.TenantId == sighting.TenantId && p.TeamsUserId == sighting.TeamsUserId
            join f in db.Set<Preferences>() on p.Id equals f.PersonId into wishes
            from f in wishes.DefaultIfEmpty()
            select new { Person = p, f.Language }).SingleOrDefaultAsync(cancellationToken);
        if (known is null || known.Person.IsNews(sighting))
        {
            if (known is null && isOwnAct)
                await forgottenIds.WelcomeBackAsync(sighting.TenantId, sighting.Ids, cancellationToken);
            if (await MeetAsync(sighting, cancellationToken) is not { } met)
                return null;

            sender = (sighting.TenantId, sighting.TeamsUserId, met.Id);
            return (met.Id, await LanguageOfAsync(met, cancellationToken));
        }

        sender = (sighting.TenantId, sighting.TeamsUserId, known.Person.Id);
        return (known.Person.Id, known.Language ?? known.Person.Language);
    }

    /// <summary>Records a sighting; two at once of the same stranger make one person.</summary>
    /// <returns>Null for somebody who was forgotten: nothing is recorded.</returns>
    public async Task<Person?> MeetAsync(PersonSighting sighting, CancellationToken cancellationToken)
    {
        var known = await FindAsync(sighting, cancellationToken);
        if (known is null && await forgottenIds.AnyAsync(sighting.TenantId, sighting.Ids, cancellationToken))
            return null;

        if (known is null)
            db.Add(known = Person.Meet(sighting, clock));
        else
            known.MeetAgain(sighting);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return known;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await FindAsync(sighting, cancellationToken)
                ?? throw new InvalidOperationException("A person that the unique index knows cannot be read.", exception);
        }
    }

    public Task<Person?> FindAsync(string tenantId, string teamsUserId, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(p => p.TenantId == tenantId && p.TeamsUserId == teamsUserId, cancellationToken);

    /// <summary>By the id that Teams uses or, where Teams has not shown them yet, by the directory's.</summary>
    private async Task<Person?> FindAsync(PersonSighting sighting, CancellationToken cancellationToken) =>
        await FindAsync(sighting.TenantId, sighting.TeamsUserId, cancellationToken)
        ?? (sighting.EntraObjectId is not { Length: > 0 } entraObjectId
            ? null
            : await db.Set<Person>().SingleOrDefaultAsync(p => p.TenantId == sighting.TenantId && p.EntraObjectId == entraObjectId, cancellationToken));

    /// <summary>The id of the person whose turn it is; every turn is observed, so they are known.</summary>
    public async Task<PersonId> GetSenderAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        sender is { } met && met.TenantId == turn.TenantId && met.TeamsUserId == turn.Sender.TeamsUserId
            ? met.Id
            : (await FindAsync(turn.TenantId, turn.Sender.TeamsUserId, cancellationToken) ?? throw new InvalidOperationException("A turn without a sender.")).Id;

    /// <summary>The same, for the audit log.</summary>
    public async Task<AuditActor> GetActorAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var sender = await GetSenderAsync(turn, cancellationToken);
        return new AuditActor(turn.TenantId, sender.Value, await db.Set<Person>().Where(p => p.Id == sender).Select(p => p.Name).SingleAsync(cancellationToken));
    }

    /// <summary>A visitor of the pages, for the audit log; without an id where the bot has never met them.</summary>
    public async Task<AuditActor> GetActorAsync(Visitor visitor, CancellationToken cancellationToken) =>
        new(visitor.TenantId ?? "", (await FindVisitorAsync(visitor, cancellationToken))?.Value, visitor.Name);

    public Task<PersonId?> FindVisitorAsync(Visitor visitor, CancellationToken cancellationToken) => db.Set<Person>()
        .Where(p => p.TenantId == visitor.TenantId && p.EntraObjectId == visitor.EntraObjectId && visitor.EntraObjectId != null)
        .Select(p => (PersonId?)p.Id)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The language to address them in: the one they chose, else the one they type, else their client's; null when nothing tells it.</summary>
    public async Task<string?> LanguageOfAsync(Person person, CancellationToken cancellationToken) =>
        await db.Set<Preferences>().Where(p => p.PersonId == person.Id).Select(p => p.Language).SingleOrDefaultAsync(cancellationToken) ?? person.Language;

    public async Task<string?> LanguageOfSenderAsync(TeamsTurn turn, CancellationToken cancellationToken) =>
        await FindAsync(turn.TenantId, turn.Sender.TeamsUserId, cancellationToken) is { } sender ? await LanguageOfAsync(sender, cancellationToken) : null;

    /// <summary>
    /// People whose name or address is what was typed or, if nobody's is, whose name has a part that starts with it. At most <paramref name="most"/>, by name.
    /// </summary>
    public async Task<IReadOnlyList<Person>> MatchAsync(string tenantId, string typedName, int most, CancellationToken cancellationToken)
    {
        var key = PersonName.Key(typedName);
        if (key is "")
            return [];

        var tenant = db.Set<Person>().AsNoTracking().Where(p => p.TenantId == tenantId);
        var exact = await tenant.Where(p => p.NameKey == key).OrderBy(p => p.Id).Take(most).ToListAsync(cancellationToken);
        if (exact.Count > 0)
            return exact;
        if (key.Contains('@', StringComparison.Ordinal))
            return await tenant.Where(p => p.Mail == typedName || p.Mail == key || p.UserPrincipalName == typedName || p.UserPrincipalName == key).OrderBy(p => p.Id).Take(most).ToListAsync(cancellationToken);

        var innerPart = " " + key;
        var parts = await tenant
            .Where(p => p.NameKey.StartsWith(key) || p.NameKey.Contains(innerPart))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

        return parts.Count > 0 ? parts : await MatchWordsAsync(tenant, PersonName.Words(key), most, cancellationToken);
    }

    /// <summary>
    /// All words are words of the name, in any order, the last one may be begun; however letters are written on other keyboards: "Joerg Mueller" is Jörg
    /// Müller, "Frau Müller" is "Müller, Anna (Dr.)", "OBrien" is O'Brien. "Anna Bauer" is not Annabelle.
    /// </summary>
    private static async Task<IReadOnlyList<Person>> MatchWordsAsync(IQueryable<Person> tenant, IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        if (words.Count == 0)
            return [];

        var named = tenant.Select(p => new
        {
            Person = p,
            // As PersonName.Words has it.
            Key = " " + p.NameKey.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").Replace("ł", "l").Replace("ø", "o").Replace("'", "")
                .Replace("-", " ").Replace(".", " ").Replace(",", " ").Replace("(", " ").Replace(")", " ") + " ",
        });
        foreach (var (index, word) in words.Index())
        {
            var part = index == words.Count - 1 ? $" {word}" : $" {word} ";
            named = named.Where(p => p.Key.Contains(part));
        }

        return await named.OrderBy(p => p.Person.NameKey).ThenBy(p => p.Person.Id).Select(p => p.Person).Take(most).ToListAsync(cancellationToken);
    }
}

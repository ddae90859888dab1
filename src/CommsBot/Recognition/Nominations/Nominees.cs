using CommsBot.Audiences;
using CommsBot.Graph;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>Finds out who is meant, and whether they can be nominated.</summary>
internal sealed class Nominees(CommsBotDbContext db, People people, NamedTeams teams, IDirectory directory, EnrolPeople enrolPeople, IOptions<RecognitionOptions> options)
{
    public const int MostPeople = 10;
    private const int MostCandidates = 6;
    private const int MostListedPeople = 50;

    /// <summary>Takes names and picked ids to people or a team, as far as they are clear.</summary>
    /// <returns>The draft, and the candidates for its first unresolved name if there is one left.</returns>
    public async Task<(NominationDraft Draft, IReadOnlyList<Person> Candidates)> ResolveAsync(
        NominationDraft draft, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (draft.Picked.Count > 0)
            draft = draft with { Nominees = [.. draft.Nominees.Concat(await KnowAsync(draft.Picked, turn.TenantId, cancellationToken)).Distinct()], Picked = [] };

        while (draft.UnresolvedNames is [var name, ..])
        {
            if (await FindSurnameFirstAsync(draft.UnresolvedNames, turn.TenantId, cancellationToken) is { } listed)
            {
                draft = draft with { Nominees = [.. draft.Nominees.Append(listed).Distinct()], UnresolvedNames = [.. draft.UnresolvedNames.Skip(2)] };
                continue;
            }

            var matches = await people.MatchAsync(turn.TenantId, name, MostCandidates, cancellationToken);
            // Who has left is found only where nobody else is.
            var present = matches.Where(p => p.LeftAt is null).ToList();
            var candidates = present.Count > 0 ? present : matches;
            if (candidates.Count == 0 || NamedTeams.IsMeant(name))
            {
                if (await teams.FindAsync(turn, name, cancellationToken) is { } team)
                {
                    draft = draft with { TeamName = team, UnresolvedNames = [.. draft.UnresolvedNames.Skip(1)] };
                    continue;
                }
            }

            if (candidates is not [var hit])
                return (draft, candidates);

            draft = draft with { Nominees = [.. draft.Nominees.Append(hit.Id).Distinct()], UnresolvedNames = [.. draft.UnresolvedNames.Skip(1)] };
        }

        return (draft, []);
    }

    /// <summary>"Müller, Anna", as address books write it: one person, where somebody has just that name.</summary>
    private async Task<PersonId?> FindSurnameFirstAsync(IReadOnlyList<string> names, string tenantId, CancellationToken cancellationToken)
    {
        if (names is not [var last, var first, ..] || last.Contains(' ', StringComparison.Ordinal) || first.Contains(' ', StringComparison.Ordinal))
            return null;

        return await people.MatchAsync(tenantId, $"{first} {last}", 2, cancellationToken) is [var only]
            && PersonName.Words(only.NameKey).Order().SequenceEqual(PersonName.Words(PersonName.Key($"{first} {last}")).Order())
                ? only.Id
                : null;
    }

    /// <returns>Why they cannot be nominated, as a sentence; null when they can.</returns>
    public string? ProblemOf(IReadOnlyList<Person> nominees, PersonId nominator, NominationTexts texts)
    {
        if (nominees.Any(p => p.Id == nominator))
            return texts.NotYourself;
        if (nominees.Count > MostPeople)
            return texts.TooManyNominees(MostPeople);
        if (nominees.FirstOrDefault(p => p.LeftAt is not null) is { } left)
            return texts.HasLeft(left.Name);

        return !options.Value.AllowsGuests && nominees.FirstOrDefault(p => p.IsGuest) is { } guest ? texts.NoGuests(guest.Name) : null;
    }

    /// <summary>Whom a form offers.</summary>
    public async Task<PeopleChoice> OfferAsync(TeamsTurn turn, CancellationToken cancellationToken) => directory.IsConfigured
        ? new PeopleChoice(UsesPicker: true, [])
        : new PeopleChoice(
            UsesPicker: false,
            await db.Set<Person>().AsNoTracking()
                .Where(p => p.TenantId == turn.TenantId && p.TeamsUserId != turn.Sender.TeamsUserId && p.TeamsUserId != turn.Bot.TeamsUserId && p.Name != "")
                .Where(p => p.LeftAt == null && (options.Value.AllowsGuests || !p.IsGuest))
                .OrderBy(p => p.NameKey).ThenBy(p => p.Id)
                .Take(MostListedPeople)
                .ToListAsync(cancellationToken));

    /// <summary>The author of a message, whom Teams names by their id in Entra; their name is the directory's, else the one that stands over the message.</summary>
    public async Task<PersonId?> KnowAuthorAsync(string entraObjectId, string name, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if ((await KnowAsync([entraObjectId], turn.TenantId, cancellationToken)) is [var known])
            return known;

        return directory.IsConfigured || name is ""
            ? null
            : (await enrolPeople.FromDirectoryAsync(turn.TenantId, [new DirectoryEntry(entraObjectId, name)], cancellationToken)) is [var met] ? met : null;
    }

    /// <summary>People by their ids in Entra; who is not known yet is looked up in the directory, who is nowhere is left out.</summary>
    private async Task<IReadOnlyList<PersonId>> KnowAsync(IReadOnlyList<string> entraObjectIds, string tenantId, CancellationToken cancellationToken)
    {
        var ids = entraObjectIds.Take(MostPeople + 1).ToList();
        var known = await db.Set<Person>().Where(p => p.TenantId == tenantId && ids.Contains(p.EntraObjectId!))
            .ToDictionaryAsync(p => p.EntraObjectId!, p => p.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var unknown = ids.Where(id => !known.ContainsKey(id)).ToList();
        if (unknown.Count > 0 && directory.IsConfigured)
        {
            var entries = await LookUpAsync(unknown, cancellationToken);
            await enrolPeople.FromDirectoryAsync(tenantId, entries, cancellationToken);
            foreach (var person in await db.Set<Person>().Where(p => p.TenantId == tenantId && unknown.Contains(p.EntraObjectId!)).Select(p => new { p.Id, p.EntraObjectId }).ToListAsync(cancellationToken))
                known[person.EntraObjectId!] = person.Id;
        }

        return [.. ids.Where(known.ContainsKey).Select(id => known[id])];
    }

    private async Task<IReadOnlyList<DirectoryEntry>> LookUpAsync(IReadOnlyList<string> entraObjectIds, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await directory.ReadAsync(entraObjectIds, cancellationToken)).Values.OfType<DirectoryEntry>()];
        }
        catch (GraphException)
        {
            // The directory has logged it; whoever nominates is told that the person is not known.
            return [];
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;

namespace CommsBot.Graph;

/// <summary>The directory through Microsoft Graph, app-only.</summary>
internal sealed partial class GraphDirectory(
    GraphConnection graph, IOptions<GraphOptions> options, IOptions<DirectoryOptions> fields, ILogger<GraphDirectory> logger) : IDirectory
{
    // Graph takes 15 values in one filter.
    private const int MostValues = 15;
    private const int LargestPage = 999;

    private readonly string[] select = UserFields.Select(fields.Value);

    public bool IsConfigured => true;

    public async Task<IReadOnlyList<DirectoryGroup>> FindGroupsAsync(string nameOrId, CancellationToken cancellationToken)
    {
        var filter = Guid.TryParse(nameOrId, out var id) ? $"id eq '{id}'" : $"displayName eq {Quote(nameOrId)}";
        var found = await GraphConnection.CallAsync("find a group", () => graph.Client.Groups.GetAsync(
            c => (c.QueryParameters.Filter, c.QueryParameters.Select) = (filter, ["id", "displayName"]), cancellationToken));
        return [.. (found?.Value ?? []).Where(g => g.Id is not null).Select(g => new DirectoryGroup(g.Id!, g.DisplayName ?? ""))];
    }

    public async IAsyncEnumerable<IReadOnlyList<DirectoryEntry>> ReadGroupAsync(string groupId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in ReadPagesAsync(groupId, select, cancellationToken))
            yield return Read(page);
    }

    /// <summary>Licences are asked for when somebody asks about them only: nobody else has to know.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LicensedMember>> ReadLicensesAsync(string groupId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in ReadPagesAsync(groupId, UserFields.Licenses, cancellationToken))
            yield return [.. page.Select(u => (Entry: UserFields.Read(u), HasTeams: UserFields.HasTeams(u))).Where(u => u.Entry is not null).Select(u => new LicensedMember(u.Entry!, u.HasTeams))];
    }

    private async IAsyncEnumerable<List<User>> ReadPagesAsync(string groupId, string[] fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string operation = "read the people of a group";
        var members = graph.Client.Groups[groupId].TransitiveMembers.GraphUser;
        var page = await GraphConnection.CallAsync(operation, () => members.GetAsync(
            c =>
            {
                // The cast to people is one of Graph's "advanced" queries.
                c.Headers.Add("ConsistencyLevel", "eventual");
                (c.QueryParameters.Count, c.QueryParameters.Top, c.QueryParameters.Select) = (true, LargestPage, fields);
            },
            cancellationToken));
        while (page is not null)
        {
            yield return page.Value ?? [];
            var next = page.OdataNextLink;
            page = string.IsNullOrEmpty(next) ? null : await GraphConnection.CallAsync(
                operation, () => members.WithUrl(next).GetAsync(c => c.Headers.Add("ConsistencyLevel", "eventual"), cancellationToken));
        }
    }

    public async Task<IReadOnlyList<string>> ReadOwnersAsync(string groupId, CancellationToken cancellationToken)
    {
        var owners = await GraphConnection.CallAsync(
            "read the owners of a group", () => graph.Client.Groups[groupId].Owners.GetAsync(c => c.QueryParameters.Select = ["id"], cancellationToken));
        return [.. (owners?.Value ?? []).Select(o => o.Id).OfType<string>()];
    }

    public async Task<IReadOnlyList<DirectoryEntry>> FindByMailAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, DirectoryEntry>();
        await AllAtOnceAsync(addresses.Chunk(MostValues / 2), async some =>
        {
            var list = string.Join(",", some.Select(Quote));
            foreach (var entry in await ReadUsersAsync($"mail in ({list}) or userPrincipalName in ({list})", expand: null, cancellationToken))
                found[entry.EntraObjectId] = entry;
        }, cancellationToken);
        return [.. found.Values];
    }

    public async Task<IReadOnlyDictionary<string, DirectoryEntry?>> ReadAsync(IReadOnlyCollection<string> entraObjectIds, CancellationToken cancellationToken)
    {
        var told = new ConcurrentDictionary<string, DirectoryEntry?>(StringComparer.OrdinalIgnoreCase);
        await AllAtOnceAsync(entraObjectIds.Chunk(MostValues), async some =>
        {
            string[]? manager = fields.Value.Manager ? ["manager($select=id)"] : null;
            var read = await ReadUsersAsync($"id in ({string.Join(",", some.Select(Quote))})", manager, cancellationToken);
            foreach (var id in some)
                told[id] = read.FirstOrDefault(e => e.EntraObjectId.Equals(id, StringComparison.OrdinalIgnoreCase));
        }, cancellationToken);
        if (fields.Value.WorkingHours)
            await AddWorkingHoursAsync(told, cancellationToken);
        return told;
    }

    private async Task AddWorkingHoursAsync(ConcurrentDictionary<string, DirectoryEntry?> told, CancellationToken cancellationToken)
    {
        var isPermitted = true;
        var withMailbox = told.Values.OfType<DirectoryEntry>().Where(e => e is { IsEnabled: true, IsGuest: false }).ToList();
        await AllAtOnceAsync(withMailbox, async entry =>
        {
            if (!Volatile.Read(ref isPermitted))
                return;

            try
            {
                var mailbox = await GraphConnection.CallAsync(
                    "read mailbox settings", () => graph.Client.Users[entry.EntraObjectId].MailboxSettings.GetAsync(cancellationToken: cancellationToken));
                told[entry.EntraObjectId] = UserFields.With(entry, mailbox);
            }
            catch (GraphException exception) when (exception.IsNotFound)
            {
                // Nobody has to have a mailbox.
            }
            catch (GraphException exception) when (exception.IsNotPermitted)
            {
                Volatile.Write(ref isPermitted, false);
                Log.NoMailboxes(logger, exception.Status, exception.Code);
            }
            catch (GraphException)
            {
                // To take an empty answer for "no hours known" would wake people; next time, then.
                told.TryRemove(entry.EntraObjectId, out _);
            }
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<DirectoryEntry>> ReadUsersAsync(string filter, string[]? expand, CancellationToken cancellationToken)
    {
        var page = await GraphConnection.CallAsync("read people", () => graph.Client.Users.GetAsync(
            c => (c.QueryParameters.Filter, c.QueryParameters.Select, c.QueryParameters.Expand) = (filter, select, expand), cancellationToken));
        return Read(page?.Value ?? []);
    }

    private static IReadOnlyList<DirectoryEntry> Read(List<User> page) => [.. page.Select(UserFields.Read).OfType<DirectoryEntry>()];

    private Task AllAtOnceAsync<T>(IEnumerable<T> items, Func<T, Task> run, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = options.Value.MostAtOnce, CancellationToken = cancellationToken },
        async (item, _) => await run(item));

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Working hours cannot be read ({Status} {Code}): grant MailboxSettings.Read, or set Directory:WorkingHours to false.")]
        public static partial void NoMailboxes(ILogger logger, int? status, string? code);
    }
}

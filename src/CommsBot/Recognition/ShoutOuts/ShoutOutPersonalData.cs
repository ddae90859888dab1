using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>Who set a post up, and who is to hear of it. The person is told before which posts name them: those follow the records where the bot may change them.</summary>
internal sealed class ShoutOutPersonalData(CommsBotDbContext db) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<ShoutOut>(
            [],
            KeptColumns.NoPerson(
                nameof(ShoutOut.TenantId), nameof(ShoutOut.ChannelId), nameof(ShoutOut.Marker), nameof(ShoutOut.BotProblem), nameof(ShoutOut.ActivityId),
                nameof(ShoutOut.WebUrl))),
        PersonalTable.Of<ShoutOutChannel>(
            [nameof(ShoutOutChannel.SetById)],
            KeptColumns.NoPerson(
                nameof(ShoutOutChannel.ChannelId), nameof(ShoutOutChannel.TenantId), nameof(ShoutOutChannel.TeamId), nameof(ShoutOutChannel.GroupId),
                nameof(ShoutOutChannel.Name), nameof(ShoutOutChannel.ZoneId), nameof(ShoutOutChannel.Hashtag), nameof(ShoutOutChannel.Greeting), nameof(ShoutOutChannel.Language))),
        PersonalTable.Of<ShoutOutCorrection>([], KeptColumns.NoPerson(nameof(ShoutOutCorrection.Problem))),
        PersonalTable.Of<ShoutOutNotice>([nameof(ShoutOutNotice.PersonId), nameof(ShoutOutNotice.ChatId), nameof(ShoutOutNotice.ActivityId)]),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        await db.Set<ShoutOutChannel>().Where(c => c.SetById == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.SetById, (PersonId?)null), cancellationToken);
        await db.Set<ShoutOutNotice>().Where(n => n.PersonId == id).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var set = await db.Set<ShoutOutChannel>().AsNoTracking().Where(c => c.SetById == id).ToListAsync(cancellationToken);
        var posts = await Naming(id).AsNoTracking().OrderBy(s => s.PostedAt).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("shoutOutChannelsYouSet", set, c => new JsonObject { ["channel"] = c.Name, ["since"] = c.Since }),
            PersonalRecords.Of("shoutOutsWithYou", posts, s => new JsonObject { ["marker"] = s.Marker, ["postedAt"] = s.PostedAt, ["link"] = s.WebUrl }),
        ];
    }

    public async Task<IReadOnlyList<RemainingPost>> FindRemainingAsync(DataSubject subject, CancellationToken cancellationToken) =>
        [.. (await Naming(new PersonId(subject.Id)).AsNoTracking().OrderByDescending(s => s.PostedAt).ToListAsync(cancellationToken))
            .Select(s => new RemainingPost(s.Marker is "" ? s.Week.ToString() : s.Marker, s.WebUrl))];

    private IQueryable<ShoutOut> Naming(PersonId id) => db.Set<ShoutOut>().Where(s => s.State == ShoutOutState.Posted
        && db.Set<Nomination>().Any(n => n.ShoutOutId == s.Id && n.State == NominationState.Approved && (n.NominatorId == id || n.Nominees.Any(p => p.PersonId == id && p.DeclinedAt == null))));
}

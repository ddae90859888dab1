using CommsBot.Recognition.Nominations;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Tests.Recognition;

/// <summary>Colleagues who can be told at any hour, and nominations among them.</summary>
public abstract class NominationStage<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Reason = "she turned her migration notes into a guide";

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:KeepsOfficeHours"] = "false",
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Roles:CommsManagers:Users:1"] = Jörg.AadObjectId.ToString(),
    };

    protected string Bot => Teams.Bot.At;

    protected Task NominateAsync(Person who, Person whom, string reason = Reason, string value = "Sharing") =>
        who.SaysAsync($"{Bot} nominate {whom.At} for {value} because {reason}", Kudos, whom);

    protected Task<SeenMessage> NoticeOfAsync(Person nominee, string reason = Reason) =>
        nominee.WaitsForAsync(m => Shows(m, reason));

    /// <summary>The card with Endorse.</summary>
    protected Task<SeenMessage> CardAsync(Person reader, string reason = Reason) =>
        reader.WaitsForAsync(m => Shows(m, reason) && m.Buttons.Count > 0, Kudos);

    /// <summary>As people read it, without what keeps their words from being read as Markdown.</summary>
    protected static bool Shows(SeenMessage message, string words) => message.AllText
        .Replace("\u200b", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)
        .Contains(words, StringComparison.Ordinal);

    /// <summary>What the job does each minute.</summary>
    protected Task TendAsync() => UseAsync<TendNominations, bool>(async tend =>
    {
        await tend.RunAsync(CancellationToken.None);
        return true;
    });

    private protected Task<List<Nomination>> NominationsAsync() =>
        ReadAsync(db => db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).OrderBy(n => n.MadeAt).ToListAsync());

    /// <summary>As if everybody had been told that much earlier.</summary>
    protected Task PassAsync(TimeSpan time) => ReadAsync(async db =>
    {
        foreach (var nominee in await db.Set<Nominee>().AsNoTracking().Where(n => n.NoticeClaimedAt != null).ToListAsync())
        {
            var earlier = nominee.NoticeClaimedAt - time;
            await db.Set<Nominee>().Where(n => n.NominationId == nominee.NominationId && n.PersonId == nominee.PersonId)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.NoticeClaimedAt, earlier));
        }

        return true;
    });
}

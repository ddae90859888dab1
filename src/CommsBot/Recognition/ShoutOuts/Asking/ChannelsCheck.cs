using CommsBot.Diagnostics;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>What the doctor says of the channels with a weekly post: where the daily look found something, and where the bot is not any more.</summary>
internal sealed class ChannelsCheck(CommsBotDbContext db) : ICheck
{
    public static string Subject(DoctorTexts texts) => new ShoutOutTexts(texts.Culture).Channels;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        var (own, posting, subject) = (new ShoutOutTexts(texts.Culture), new PostingTexts(texts.Culture), Subject(texts));
        var there = db.Set<StoredConversation>().Where(c => !c.IsLeft).Select(c => c.Id);
        var channels = await db.Set<ShoutOutChannel>().AsNoTracking().Where(c => c.IsOn)
            .OrderBy(c => c.Name)
            .Select(c => new { c.Name, c.Problem, IsThere = there.Contains(c.ChannelId) })
            .ToListAsync(cancellationToken);
        List<Finding> findings =
        [
            .. channels.Where(c => !c.IsThere).Select(c => new Finding(FindingLevel.Problem, subject, $"{c.Name}: {own.BotIsNotThere}", own.AddBotAgain)),
            .. channels.Where(c => c is { IsThere: true, Problem: not null })
                .Select(c => new Finding(FindingLevel.Problem, subject, $"{c.Name}: {c.Problem!.Value.Sentence(posting)}")),
        ];
        return findings.Count > 0 || channels.Count == 0 ? findings : [new Finding(FindingLevel.Fine, subject, own.ChannelsFine(channels.Count))];
    }
}

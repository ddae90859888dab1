using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Answers to prompts go, and with them their posts in channels; prompts stay, as they were written for many.</summary>
internal sealed class PromptPersonalData(CommsBotDbContext db, ShareAnswer shareAnswer) : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        PersonalTable.Of<Prompt>(
            [],
            // A form's, by the id of who filled it in.
            KeptColumns.Nameless(nameof(Prompt.Origin)),
            new KeptColumns(
                "what a manager wrote for many; who wrote it is not said",
                nameof(Prompt.Texts), nameof(Prompt.PictureUrl), nameof(Prompt.PictureAlt), nameof(Prompt.LinkUrl), nameof(Prompt.LinkTitle)),
            KeptColumns.NoPerson(nameof(Prompt.DefaultLanguage), nameof(Prompt.AnswersChannelId))),
        PersonalTable.Of<PromptSending>(
            [],
            new KeptColumns("what a manager wrote for many; who wrote it is not said", nameof(PromptSending.Content)),
            KeptColumns.NoPerson(nameof(PromptSending.Key), nameof(PromptSending.LibraryId), nameof(PromptSending.PostActivityId))),
        PersonalTable.Of<PromptAnswer>([nameof(PromptAnswer.PersonId), nameof(PromptAnswer.Text), nameof(PromptAnswer.SharedActivityId)]),
    ];

    public async Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var theirs = db.Set<PromptAnswer>().Where(a => a.PersonId == id);
        await theirs.ExecuteUpdateAsync(a => a.SetProperty(x => x.Share, AnswerShare.Nobody).SetProperty(x => x.Text, ""), cancellationToken);
        foreach (var sending in await theirs.Where(a => a.SharedActivityId != null).Select(a => a.SendingId).ToListAsync(cancellationToken))
            await shareAnswer.RunAsync(sending, id, cancellationToken);

        // What is being posted this moment can be taken back once it is known to be there; what Teams does not take back is given up after a day.
        await theirs.Where(a => subject.IsLastTry || (a.SharedActivityId == null && a.ShareClaimedAt == null)).ExecuteDeleteAsync(cancellationToken);
        return !await theirs.AnyAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = new PersonId(subject.Id);
        var answers = await db.Set<PromptAnswer>().AsNoTracking().Where(a => a.PersonId == id)
            .Join(db.Set<PromptSending>(), a => a.SendingId, s => s.Id, (a, s) => new { Answer = a, Sending = s })
            .OrderBy(a => a.Answer.AnsweredAt).ToListAsync(cancellationToken);
        return
        [
            PersonalRecords.Of("answersToPrompts", answers, a => new JsonObject
            {
                ["prompt"] = a.Sending.Content?.Texts is [var text, ..] ? text.Text : a.Sending.LibraryId, ["answer"] = a.Answer.Text,
                ["sharedWith"] = a.Answer.Share.ToString(), ["answeredAt"] = a.Answer.AnsweredAt,
            }),
        ];
    }
}

using CommsBot.Graph.Posting;

namespace CommsBot.Diagnostics;

/// <summary>Whether the account that posts shout-outs is signed in, and was renewed lately.</summary>
internal sealed class PostingCheck(IPostingAccount account, TimeProvider clock) : ICheck
{
    // It is renewed daily; a day may be missed.
    private static readonly TimeSpan Old = TimeSpan.FromDays(2);

    public static string Subject(DoctorTexts texts) => texts.Posting;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken) =>
    [
        await account.ReadAsync(cancellationToken) switch
        {
            NotConnected not => new Finding(FindingLevel.Problem, texts.Posting, texts.PostingNotConnected(not.Account), texts.PostingRepair) { NamesSomebody = true },
            NeedsReconnecting lost => new Finding(FindingLevel.Problem, texts.Posting, texts.PostingLost(lost.Account, lost.Since), texts.PostingRepair) { NamesSomebody = true },
            Connected connected when clock.GetUtcNow() - connected.RenewedAt > Old =>
                new Finding(FindingLevel.Warning, texts.Posting, texts.PostingOld(connected.Account, connected.RenewedAt), texts.PostingOldRepair) { NamesSomebody = true },
            Connected connected => new Finding(FindingLevel.Fine, texts.Posting, texts.PostingFine(connected.Account, connected.RenewedAt)),
            _ => new Finding(FindingLevel.Fine, texts.Posting, texts.PostingNone),
        },
    ];
}

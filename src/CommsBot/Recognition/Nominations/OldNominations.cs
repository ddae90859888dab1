using System.Linq.Expressions;
using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>What was declined, withdrawn or never taken up, with its nominees and endorsements.</summary>
internal sealed class UnpublishedNominations(CommsBotDbContext db) : IRetention
{
    public string Id => "unpublished-nominations";

    public string PeriodIn(RetentionOptions options) => options.UnpublishedNominations;

    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        db.RemoveAsync(OldNominations.AreUnpublished, before, most, cancellationToken);
}

/// <summary>What a shout-out or a channel's card has shown, with its nominees and endorsements.</summary>
internal sealed class PublishedNominations(CommsBotDbContext db) : IRetention
{
    public string Id => "published-nominations";

    public string PeriodIn(RetentionOptions options) => options.PublishedNominations;

    /// <summary>The unpublished ones are gone long before, or are kept as long.</summary>
    public Task<int> RemoveAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        db.RemoveAsync(_ => true, before, most, cancellationToken);
}

internal static class OldNominations
{
    /// <summary>Who takes endorsements and nominees along removes several rows with each.</summary>
    private const int RowsOfEach = 10;

    /// <summary>A card in a channel is publication, too. What a shout-out has claimed is free again once that turns out not to be there.</summary>
    public static Expression<Func<Nomination, bool>> AreUnpublished { get; } = n =>
        n.State == NominationState.Declined || n.State == NominationState.Withdrawn || (n.ShoutOutId == null && n.CardClaimedAt == null);

    public static Task<int> RemoveAsync(
        this CommsBotDbContext db, Expression<Func<Nomination, bool>> which, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        db.Set<Nomination>().Where(n => n.MadeAt < before).Where(which)
            .OrderBy(n => n.Id)
            .Take(Math.Max(1, most / RowsOfEach))
            .ExecuteDeleteAsync(cancellationToken);
}

using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Polls.Casting;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Polls;

/// <summary>Who may see results and close a poll: who asked, and the colleagues they share its campaign with.</summary>
internal sealed class PollOwners(ISharedNudges shared)
{
    public async Task<bool> IsOwnerAsync(AskedWave wave, PersonId person, CancellationToken cancellationToken) =>
        wave.OwnerId == person || await shared.SubjectsOf(person).ContainsAsync(wave.PollId.Value, cancellationToken);

    public async Task<IReadOnlyList<PollId>> SharedWithAsync(PersonId person, CancellationToken cancellationToken) =>
        [.. (await shared.SubjectsOf(person).ToListAsync(cancellationToken)).Select(id => new PollId(id))];
}

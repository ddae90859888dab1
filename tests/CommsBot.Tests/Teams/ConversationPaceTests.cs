using CommsBot.Teams;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Teams;

public sealed class ConversationPaceTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_the_rush_no_window_of_Teams_is_ever_overrun() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 30]).Array[1, 25].Sample(
            rushes =>
            {
                var sent = SentAt(rushes);

                foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1_800, 3_600) })
                {
                    for (var i = most; i < sent.Count; i++)
                        (sent[i] - sent[i - most]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
                }
            },
            iter: 20);

    [Fact]
    public async Task Seven_go_at_once_and_other_conversations_do_not_wait()
    {
        var clock = new FakeTimeProvider(Monday);
        var pace = new ConversationPace(clock);

        for (var i = 0; i < 7; i++)
            pace.WaitAsync("a", TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
        var eighth = pace.WaitAsync("a", TestContext.Current.CancellationToken);
        eighth.IsCompleted.ShouldBeFalse();
        pace.WaitAsync("b", TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();

        clock.Advance(TimeSpan.FromSeconds(1));
        await eighth;
    }

    /// <summary>The instants at which messages go, when so many arrive at once and then nothing for so many tenths of a second.</summary>
    private static List<DateTimeOffset> SentAt((int Messages, int Pause)[] rushes)
    {
        var clock = new FakeTimeProvider(Monday);
        var pace = new ConversationPace(clock);
        var sent = new List<DateTimeOffset>();
        foreach (var (messages, pause) in rushes)
        {
            foreach (var _ in Enumerable.Range(0, messages))
            {
                var turn = pace.WaitAsync("a", CancellationToken.None);
                while (!turn.IsCompleted)
                    clock.Advance(TimeSpan.FromMilliseconds(100));
                sent.Add(clock.GetUtcNow());
            }

            clock.Advance(TimeSpan.FromMilliseconds(100 * pause));
        }

        return sent;
    }
}

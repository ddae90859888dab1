using CommsBot.Polls;
using CommsBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls;

public class SharedPollCardsTests
{
    [Fact]
    public async Task A_database_that_is_away_for_a_while_does_not_end_the_updates()
    {
        var clock = new FakeTimeProvider();
        var tried = new SemaphoreSlim(0);
        await using var services = new ServiceCollection().AddScoped<UpdatePollCard>(_ =>
        {
            tried.Release();
            throw new InvalidOperationException("The database is away.");
        }).BuildServiceProvider();
        using var cards = new SharedPollCards(
            services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new PollOptions()), clock, NullLogger<SharedPollCards>.Instance);
        await cards.StartAsync(TestContext.Current.CancellationToken);

        await cards.ChangedAsync(ITypedId<PollWaveId>.New(clock), TestContext.Current.CancellationToken);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            while (!await tried.WaitAsync(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken))
                clock.Advance(TimeSpan.FromSeconds(1));
        }

        cards.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await cards.StopAsync(TestContext.Current.CancellationToken);
    }
}

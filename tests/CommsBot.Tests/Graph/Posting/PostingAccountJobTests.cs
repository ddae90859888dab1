using System.Collections.Concurrent;
using CommsBot.Graph.Posting;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public sealed class PostingAccountJobOnSqliteTests : PostingAccountJobTests<OnSqlite>;

public sealed class PostingAccountJobOnPostgresTests : PostingAccountJobTests<OnPostgres>;

public abstract class PostingAccountJobTests<TDatabase> : PostingStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly Feature feature = new();

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddSingleton<IPostingAccountWatcher>(feature).AddSingleton<IPostingChannels>(feature);
    }

    [Fact]
    public async Task The_account_is_renewed_every_other_hour()
    {
        await ConnectAsync();
        await AgeAsync(TimeSpan.FromHours(1));
        var before = await StoredAsync();
        await RunAsync();
        (await StoredAsync()).RenewedAt.ShouldBe(before.RenewedAt, "there is time left");

        await AgeAsync(TimeSpan.FromHours(2));
        await RunAsync();

        var after = await StoredAsync();
        after.RenewedAt.ShouldBeGreaterThan(before.RenewedAt);
        after.Tokens.ShouldNotBe(before.Tokens);
    }

    [Fact]
    public async Task Tokens_of_an_account_that_the_settings_no_longer_name_are_forgotten()
    {
        await ConnectAsync();
        await using var other = BuildBot(new() { ["Posting:Account"] = Megan.AadObjectId.ToString() });
        (await other.Services.GetRequiredService<IPostingAccount>().ReadAsync(CancellationToken.None)).ShouldBe(new NotConnected(Megan.AadObjectId.ToString()));

        await using (var scope = other.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PostingAccountJob>().RunAsync(CancellationToken.None);

        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_loss_that_nobody_met_is_noticed_by_the_renewal_and_told_once_by_all_nodes_together()
    {
        await ConnectAsync();
        Teams.Entra.RevokeSessions(Applaus);
        await AgeAsync(TimeSpan.FromHours(24));

        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());
        await UntilToldAsync();
        await RunAsync();

        var told = feature.Losses.ShouldHaveSingleItem();
        told.ShouldBe(await StateAsync());
        told.Account.ShouldBe(Applaus.Upn);
    }

    [Fact]
    public async Task A_loss_that_a_post_met_is_told_without_waiting_for_the_job_and_the_next_loss_again()
    {
        await ConnectAsync();
        Teams.Faults.Always(Fault.ClaimsChallenge, Operation.GraphPostMessage);
        await PublishAsync();
        await UntilToldAsync();

        Teams.Faults.Clear();
        await ConnectAsync();
        Teams.Faults.Always(Fault.ClaimsChallenge, Operation.GraphPostMessage);
        await PublishAsync();
        await UntilToldAsync();

        feature.Losses.Count.ShouldBe(2);
        feature.Losses.Select(l => l.Since).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_telling_that_failed_in_the_middle_is_done_again_later()
    {
        await ConnectAsync();
        Teams.Entra.RevokeSessions(Applaus);
        feature.Fails = true;
        await RenewAsync();
        // The woken job fails at the watcher; another run is not tried while the first may be at it.
        await UntilAsync(() => Task.FromResult(feature.Calls > 0), "the watcher should have been called");
        feature.Fails = false;
        await RunAsync();
        feature.Losses.ShouldBeEmpty();

        var past = (DateTimeOffset?)TimeProvider.System.GetUtcNow().AddMinutes(-11);
        await ReadAsync(db => db.Set<PostingAccount>().ExecuteUpdateAsync(row => row.SetProperty(a => a.AlertClaimedAt, past)));
        await RunAsync();

        feature.Losses.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Channels_are_looked_at_once_a_day_and_the_account_is_missed_where_it_is_not()
    {
        var board = Teams.AddTeam("Board", [Adele], "Praise");
        var closed = new ChannelAddress(board.AadGroupId.ToString(), board["Praise"].Id);
        var gone = closed with { ChannelId = "19:gone@thread.tacv2" };
        feature.Channels = [Praise, closed, gone];
        await ConnectAsync();
        await UntilAsync(() => Task.FromResult(feature.Checked.Count == 3), "the channels should have been looked at");

        feature.Checked[Praise].ShouldBe([null]);
        feature.Checked[closed].ShouldBe([PostingRefusal.NotAMember]);
        feature.Checked[gone].ShouldBe([PostingRefusal.ChannelGone]);

        await RunAsync();
        feature.Checked[Praise].Count.ShouldBe(1);
        await AgeAsync(TimeSpan.FromHours(24));
        Teams.Faults.Once(Fault.Throttled, Operation.GraphReadMessages);
        await RunAsync();
        feature.Checked[Praise].ShouldBe([null], "nothing is told of what could not be found out");
        feature.Checked[closed].Count.ShouldBe(2);
    }

    private Task RunAsync() => UseAsync<PostingAccountJob, bool>(async job =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });

    private Task UntilToldAsync() => UntilAsync(async () => (await StoredAsync()).AlertedAt is not null, "the watchers should have been told");

    private sealed class Feature : IPostingAccountWatcher, IPostingChannels
    {
        private int calls;

        public bool Fails { get; set; }

        public int Calls => calls;

        public ConcurrentQueue<NeedsReconnecting> Losses { get; } = new();

        public IReadOnlyList<ChannelAddress> Channels { get; set; } = [];

        public ConcurrentDictionary<ChannelAddress, IReadOnlyList<PostingRefusal?>> Checked { get; } = new();

        public Task LostAsync(NeedsReconnecting loss, CancellationToken cancellationToken)
        {
            // Whoever waits for the call may change its mind at once.
            var fails = Fails;
            Interlocked.Increment(ref calls);
            if (fails)
                throw new InvalidOperationException("Teams is out of order.");

            Losses.Enqueue(loss);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<ChannelAddress>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(Channels);

        public Task CheckedAsync(ChannelAddress channel, PostingRefusal? problem, CancellationToken cancellationToken)
        {
            Checked.AddOrUpdate(channel, [problem], (_, before) => [.. before, problem]);
            return Task.CompletedTask;
        }
    }
}

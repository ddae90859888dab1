using CommsBot.Graph.Posting;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>An account named by its user principal name, which may post and nothing else.</summary>
public sealed class LeastPermissionTests : PostingStage<OnSqlite>
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Posting:Account"] = Applaus.Upn.ToUpperInvariant(),
        ["Posting:ReadChannels"] = "false",
        ["Posting:ChangePosts"] = "false",
    };

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        Teams.Entra.BotApp.GraphScopes.ExceptWith(["ChannelMessage.Read.All", "ChannelMessage.ReadWrite"]);
    }

    [Fact]
    public async Task It_posts_and_says_of_everything_else_that_it_is_not_permitted()
    {
        using var browser = await OpenConnectPageAsync();
        // Entra has the account filled in, whoever is signed in there.
        (await ConnectAsync(browser, Megan)).ShouldContain("is connected");

        var id = (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>().Value.MessageId;

        var publisher = await UseAsync<IChannelPublisher, IChannelPublisher>(Task.FromResult);
        (await FindAsync()).ShouldBe(new Refused<PublishedPost?>(PostingRefusal.NotPermitted));
        (await publisher.ReadReachAsync(Praise, id, CancellationToken.None)).ShouldBe(new Refused<PostReach>(PostingRefusal.NotPermitted));
        (await publisher.EditAsync(Praise, id, Thanks(), CancellationToken.None)).ShouldBe(new Refused<PublishedPost>(PostingRefusal.NotPermitted));
        (await publisher.WithdrawAsync(Praise, id, CancellationToken.None)).ShouldBe(new Refused<PublishedPost>(PostingRefusal.NotPermitted));
        (await TextOf(await browser.OpenAsync("/connect"))).ShouldNotContain("ChannelMessage.Read");
    }
}

using CommsBot.Graph.Posting;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>Attempts that have no time, or nobody to talk to.</summary>
public sealed class PostingTimeoutTests : PostingStage<OnSqlite>
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings) { ["Posting:AttemptTimeout"] = "00:00:01" };

    [Fact]
    public async Task A_post_without_an_answer_is_unknown_when_its_time_is_up()
    {
        await ConnectAsync();
        Teams.Faults.Once(Fault.AcceptThenHang, Operation.GraphPostMessage).Once(Fault.Hang, Operation.GraphPostMessage);

        (await PublishAsync()).ShouldBeOfType<Unknown<PublishedPost>>();
        (await PublishAsync()).ShouldBeOfType<Unknown<PublishedPost>>();

        Adele.Sees(Sales["Praise"]).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_token_in_time_nothing_was_sent()
    {
        // So short that MSAL does not use them again.
        Teams.Entra.TokenLifetime = TimeSpan.FromMinutes(2);
        await ConnectAsync();
        Teams.Faults.Once(Fault.Hang, Operation.EntraToken);

        (await PublishAsync()).ShouldBe(new NotNow<PublishedPost>(null));

        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(0);
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
    }
}

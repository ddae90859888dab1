using CommsBot.Graph.Posting;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public sealed class PostingTokensOnSqliteTests : PostingTokensTests<OnSqlite>;

public sealed class PostingTokensOnPostgresTests : PostingTokensTests<OnPostgres>;

/// <summary>What becomes of the sign-in of an account that nobody watches.</summary>
public abstract class PostingTokensTests<TDatabase> : PostingStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly Refused<PublishedPost> Lost = new(PostingRefusal.NeedsReconnecting);

    [Fact]
    public async Task A_claims_challenge_is_met_with_a_token_that_answers_it_and_posts_once()
    {
        await ConnectAsync();
        Teams.Faults.Once(Fault.ClaimsChallenge, Operation.GraphPostMessage);

        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();

        Teams.Entra.ClaimsAsked[^1].ShouldContain("nbf");
        Teams.Entra.ClaimsAsked[^1].ShouldContain("cp1");
        Adele.Sees(Sales["Praise"]).Count.ShouldBe(1);
        (await StateAsync()).ShouldBeOfType<Connected>();
    }

    [Fact]
    public async Task A_challenge_that_no_token_answers_needs_a_sign_in_which_brings_the_claims()
    {
        await ConnectAsync();
        Teams.Faults.Always(Fault.ClaimsChallenge, Operation.GraphPostMessage);

        (await PublishAsync()).ShouldBe(Lost);

        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.SignInAsked);
        (await StoredAsync()).Claims.ShouldNotBeNull().ShouldContain("nbf");
        Teams.Faults.Clear();
        await ConnectAsync();
        Teams.Entra.ClaimsAsked[^2].ShouldContain("nbf");
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
    }

    [Fact]
    public async Task Another_factor_that_Entra_wants_is_asked_for_on_the_page_with_its_claims()
    {
        await ConnectAsync();
        Teams.Entra.AskForSignIn(Applaus);

        (await RenewAsync()).ShouldBe(new TokenRefused(PostingRefusal.NeedsReconnecting));

        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.SignInAsked);
        using var browser = await OpenConnectPageAsync();
        (await TextOf(await browser.OpenAsync("/connect"))).ShouldContain("Entra asks the account to sign in again");
        (await ConnectAsync(browser, Applaus)).ShouldContain("is connected");
        Teams.Entra.ClaimsAsked[^2].ShouldContain("capolids");
        (await RenewAsync()).ShouldBeOfType<TokenGiven>();
    }

    [Fact]
    public async Task Sessions_that_were_revoked_or_not_used_for_long_have_ended()
    {
        await ConnectAsync();
        Teams.Entra.RevokeSessions(Applaus);
        (await RenewAsync()).ShouldBe(new TokenRefused(PostingRefusal.NeedsReconnecting));
        var lost = (await StateAsync()).ShouldBeOfType<NeedsReconnecting>();
        lost.Reason.ShouldBe(PostingLoss.Ended);
        (await PublishAsync()).ShouldBe(Lost, "a token that is still in the cache proves nothing");
        (await StateAsync()).ShouldBe(lost, "a loss is noticed once");

        await ConnectAsync();
        Teams.Entra.ExpireSessions(Applaus);
        await RenewAsync();
        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.Ended);
    }

    [Fact]
    public async Task Consent_that_is_taken_back_stops_what_it_was_for_alone()
    {
        await ConnectAsync();
        await RenewAsync();
        Teams.Entra.BotApp.GraphScopes.Remove("ChannelMessage.Read.All");
        (await UseAsync<PostingTokens, TokenAnswer>(t => t.RenewAsync(PostingPermission.Read, null, CancellationToken.None)))
            .ShouldBe(new TokenRefused(PostingRefusal.NotPermitted));
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();

        Teams.Entra.BotApp.GraphScopes.Remove("ChannelMessage.Send");
        await RenewAsync();
        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.ConsentMissing);
    }

    [Fact]
    public async Task A_secret_that_ran_out_is_said_and_mends_itself()
    {
        await ConnectAsync();
        Teams.Entra.BotApp.Secrets.Clear();
        await RenewAsync();
        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.CredentialRefused);

        Teams.Entra.BotApp.Secrets.Add("simulated-secret");

        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
        (await StateAsync()).ShouldBeOfType<Connected>();
    }

    [Fact]
    public async Task An_authority_that_is_out_of_order_loses_nothing()
    {
        await ConnectAsync();
        foreach (var fault in (Fault[])[Fault.Refused(503), Fault.Refused(429, "temporarily_unavailable"), Fault.RefusedByProxy(502), Fault.Reset])
        {
            Teams.Faults.Clear();
            Teams.Faults.Always(fault, Operation.EntraToken);
            (await RenewAsync()).ShouldBeOfType<TokenNotNow>();
        }

        Teams.Faults.Clear();
        (await StateAsync()).ShouldBeOfType<Connected>();
        (await RenewAsync()).ShouldBeOfType<TokenGiven>();
    }

    [Fact]
    public async Task Two_nodes_may_renew_at_once_and_both_go_on()
    {
        await ConnectAsync();
        await using var other = BuildBot();
        var there = other.Services.GetRequiredService<PostingTokens>();
        for (var round = 0; round < 5; round++)
        {
            var both = await Task.WhenAll(RenewAsync(), there.RenewAsync(PostingPermission.Send, null, CancellationToken.None));
            both.ShouldAllBe(answer => answer is TokenGiven);
        }

        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
        (await there.RenewAsync(PostingPermission.Send, null, CancellationToken.None)).ShouldBeOfType<TokenGiven>();
        (await StateAsync()).ShouldBeOfType<Connected>();
    }

    [Fact]
    public async Task A_node_with_other_keys_says_so_and_does_not_break()
    {
        await ConnectAsync();
        await using var other = BuildBot(new() { ["DataProtection:CertificatePath"] = CreateCertificate() });

        (await other.Services.GetRequiredService<IChannelPublisher>().PublishAsync(Praise, Thanks(), CancellationToken.None)).ShouldBe(Lost);

        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.Unreadable);
        await ConnectAsync();
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
    }

    [Fact]
    public async Task Tokens_that_are_stored_broken_are_a_loss_too()
    {
        await ConnectAsync();
        foreach (var tokens in (byte[][])[[1, 2, 3], []])
        {
            await ReadAsync(db => db.Set<PostingAccount>().ExecuteUpdateAsync(row => row.SetProperty(a => a.Tokens, tokens)));
            (await PublishAsync()).ShouldBe(Lost);
        }

        (await StateAsync()).ShouldBeOfType<NeedsReconnecting>().Reason.ShouldBe(PostingLoss.Unreadable);
    }
}

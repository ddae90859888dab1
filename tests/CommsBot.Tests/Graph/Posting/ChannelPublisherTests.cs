using CommsBot.Graph.Posting;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>Posting through the real SDK and MSAL, with all that Graph and Entra are known to answer.</summary>
public sealed class ChannelPublisherTests : PostingStage<OnSqlite>
{
    private static readonly (string Name, Fault Fault, PostingAnswer<PublishedPost> Answer)[] Refusals =
    [
        ("400", Fault.Refused(400, "BadRequest"), new Refused<PublishedPost>(PostingRefusal.Rejected)),
        ("403", Fault.Refused(403, "Forbidden"), new Refused<PublishedPost>(PostingRefusal.Forbidden)),
        ("403 in the roster", Fault.OldForbidden("AclCheckFailed"), new Refused<PublishedPost>(PostingRefusal.NotAMember)),
        ("404", Fault.Refused(404, "NotFound"), new Refused<PublishedPost>(PostingRefusal.ChannelGone)),
        ("409", Fault.Refused(409, "Conflict"), new Refused<PublishedPost>(PostingRefusal.Locked)),
        ("413", Fault.Refused(413, "RequestEntityTooLarge"), new Refused<PublishedPost>(PostingRefusal.TooLarge)),
        ("412", Fault.Conflict, new NotNow<PublishedPost>(null)),
        ("429", Fault.Throttled, new NotNow<PublishedPost>(null)),
        ("429 for a time", Fault.Refused(429, "TooManyRequests", "2.128"), new NotNow<PublishedPost>(TimeSpan.FromSeconds(2.128))),
        ("429 until then", Fault.Refused(429, "TooManyRequests", "Mon, 23 Nov 2020 09:00:04 GMT"), new NotNow<PublishedPost>(TimeSpan.Zero)),
        ("401 again and again", Fault.Refused(401, "InvalidAuthenticationToken"), new Refused<PublishedPost>(PostingRefusal.NotPermitted)),
        ("500", Fault.Refused(500), new Unknown<PublishedPost>()),
        ("502", Fault.Refused(502), new Unknown<PublishedPost>()),
        ("503", Fault.Refused(503, retryAfter: "1"), new Unknown<PublishedPost>()),
        ("504", Fault.Refused(504), new Unknown<PublishedPost>()),
        ("502 of a proxy", Fault.RefusedByProxy(502), new Unknown<PublishedPost>()),
        ("403 of a proxy", Fault.RefusedByProxy(403), new Refused<PublishedPost>(PostingRefusal.Forbidden)),
        ("reset", Fault.Reset, new Unknown<PublishedPost>()),
    ];

    [Fact]
    public async Task A_post_is_the_accounts_with_subject_mention_and_peoples_words_as_text()
    {
        await ConnectAsync();

        var posted = (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>().Value;

        var seen = Adele.Sees(Sales["Praise"]).ShouldHaveSingleItem();
        seen.Id.ShouldBe(posted.MessageId);
        posted.WebUrl.ShouldNotBeNull().ShouldContain(posted.MessageId);
        seen.Author.ShouldBe(Applaus);
        seen.Subject.ShouldBe(Marker);
        seen.Text.ShouldBe("Thank you Jörg Müller <for> \"that\" & more");
        seen.MentionedIds.ShouldBe([Jörg.AadObjectId.ToString()]);
    }

    [Fact]
    public async Task The_same_post_is_whole_each_time_it_is_sent()
    {
        await ConnectAsync();
        var post = Thanks();

        await PublishAsync(post);
        await PublishAsync(post);

        Adele.Sees(Sales["Praise"]).Select(m => m.Html).ShouldBe([post.Body.Html, post.Body.Html]);
    }

    [Fact]
    public async Task What_Graph_refuses_says_what_it_means_and_is_not_sent_again()
    {
        await ConnectAsync();
        foreach (var (name, fault, expected) in Refusals)
        {
            Teams.Faults.Clear();
            Teams.Faults.Always(fault, Operation.GraphPostMessage);
            var before = Teams.Calls.Count(Operation.GraphPostMessage);

            (await PublishAsync()).ShouldBe(expected, name);

            // A token that Graph does not take is renewed once; the post before it was certainly not made.
            (Teams.Calls.Count(Operation.GraphPostMessage) - before).ShouldBe(fault.Status == 401 ? 2 : 1, name);
        }

        Adele.Sees(Sales["Praise"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_have_been_done_is_unknown_posted_once_and_found_by_its_marker()
    {
        await ConnectAsync();
        // Also on a connection that is in use already, whose loss tempts clients to send again.
        await PublishAsync(Thanks() with { Subject = "#Other · 2026-W48" });
        var count = 1;
        foreach (var fault in (Fault[])[Fault.AcceptedThenRefused(500), Fault.AcceptedThenRefused(502), Fault.AcceptedThenRefused(503), Fault.AcceptedThenRefused(504), Fault.AcceptThenDrop])
        {
            Teams.Faults.Clear();
            Teams.Faults.Once(fault, Operation.GraphPostMessage);
            var began = TimeProvider.System.GetUtcNow();
            var marker = $"#WeLeadComms{count} · 2026-W48";

            (await PublishAsync(Thanks() with { Subject = marker })).ShouldBeOfType<Unknown<PublishedPost>>();

            Adele.Sees(Sales["Praise"]).Count.ShouldBe(++count);
            var found = (await FindAsync(began, marker)).ShouldBeOfType<Done<PublishedPost?>>();
            found.Value.ShouldNotBeNull().MessageId.ShouldBe(Adele.Sees(Sales["Praise"])[^1].Id);
        }
    }

    [Fact]
    public async Task An_account_that_is_not_in_the_team_is_told_so_also_when_it_looks()
    {
        await ConnectAsync();
        var closed = Teams.AddTeam("Board", [Adele], "Praise");
        var channel = new ChannelAddress(closed.AadGroupId.ToString(), closed["Praise"].Id);

        (await PublishAsync(channel: channel)).ShouldBe(new Refused<PublishedPost>(PostingRefusal.NotAMember));
        (await UseAsync<IChannelPublisher, PostingAnswer<PostReach>>(p => p.ReadReachAsync(channel, "1", CancellationToken.None)))
            .ShouldBe(new Refused<PostReach>(PostingRefusal.NotAMember));
        (await PublishAsync(channel: channel with { TeamId = Guid.NewGuid().ToString() })).ShouldBe(new Refused<PublishedPost>(PostingRefusal.ChannelGone));
    }

    [Fact]
    public async Task A_post_that_is_too_large_is_not_even_sent()
    {
        await ConnectAsync();
        var fits = new ChannelPost("x", new PostHtml().Paragraph(p => p.Text(new string('ش', 12_000))).Build());
        var large = fits with { Body = new PostHtml().Paragraph(p => p.Text(new string('ش', 12_300))).Build() };
        var before = Teams.Calls.Count(Operation.GraphPostMessage);

        (await PublishAsync(large)).ShouldBe(new Refused<PublishedPost>(PostingRefusal.TooLarge));
        Teams.Calls.Count(Operation.GraphPostMessage).ShouldBe(before);
        (await PublishAsync(fits)).ShouldBeOfType<Done<PublishedPost>>();
    }

    [Fact]
    public async Task Only_the_accounts_own_post_of_that_time_is_found()
    {
        await ConnectAsync();
        var now = TimeProvider.System.GetUtcNow();
        (await FindAsync(now)).ShouldBe(new Done<PublishedPost?>(null));
        await Adele.SaysAsync($"{Marker} is what I wait for", Sales["Praise"]);
        (await FindAsync(now)).ShouldBe(new Done<PublishedPost?>(null));

        var posted = (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>().Value;

        (await FindAsync(now)).ShouldBe(new Done<PublishedPost?>(posted));
        (await FindAsync(now, "#WeLeadComms · 2026-W49")).ShouldBe(new Done<PublishedPost?>(null));
        (await FindAsync(now.AddMinutes(10))).ShouldBe(new Done<PublishedPost?>(null), "older than that is another");
    }

    [Fact]
    public async Task A_post_under_many_others_is_found_and_too_many_are_no_proof()
    {
        await ConnectAsync();
        var now = TimeProvider.System.GetUtcNow();
        var posted = (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>().Value;
        for (var i = 0; i < 60; i++)
            await Adele.SaysAsync("Lunch?", Sales["Praise"]);

        (await FindAsync(now)).ShouldBe(new Done<PublishedPost?>(posted));

        for (var i = 0; i < 200; i++)
            await Adele.SaysAsync("Lunch?", Sales["Praise"]);
        (await FindAsync(now)).ShouldBe(new Refused<PublishedPost?>(PostingRefusal.TooMuchToRead));
    }

    [Fact]
    public async Task Looking_that_Graph_does_not_answer_proves_nothing()
    {
        await ConnectAsync();
        Teams.Faults.Once(Fault.Refused(503), Operation.GraphReadMessages).Once(Fault.Refused(429, "TooManyRequests", "0.4"), Operation.GraphReadMessages);

        (await FindAsync()).ShouldBeOfType<Unknown<PublishedPost?>>();
        (await FindAsync()).ShouldBe(new NotNow<PublishedPost?>(TimeSpan.FromSeconds(0.4)));
        (await FindAsync()).ShouldBe(new Done<PublishedPost?>(null));
    }

    [Fact]
    public async Task Reach_counts_reactions_and_replies_and_a_post_can_be_corrected_and_withdrawn()
    {
        await ConnectAsync();
        var id = (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>().Value.MessageId;
        var seen = Adele.Sees(Sales["Praise"])[^1];
        await Adele.ReactsAsync(seen, "heart");
        await Jörg.ReactsAsync(seen, "like");
        await Jörg.RepliesAsync(seen, "Thank you");
        var publisher = await UseAsync<IChannelPublisher, IChannelPublisher>(Task.FromResult);

        (await publisher.ReadReachAsync(Praise, id, CancellationToken.None)).ShouldBe(new Done<PostReach>(new PostReach(2, 1)));
        (await publisher.EditAsync(Praise, id, new ChannelPost(Marker, new PostHtml().Paragraph(p => p.Text("Corrected")).Build()), CancellationToken.None))
            .ShouldBeOfType<Done<PublishedPost>>();
        Adele.Sees(Sales["Praise"])[0].Text.ShouldBe("Corrected");
        (await publisher.WithdrawAsync(Praise, id, CancellationToken.None)).ShouldBeOfType<Done<PublishedPost>>();
        Adele.Sees(Sales["Praise"]).ShouldNotContain(m => m.Id == id);

        (await publisher.ReadReachAsync(Praise, id, CancellationToken.None)).ShouldBe(new Refused<PostReach>(PostingRefusal.PostGone));
        (await publisher.ReadReachAsync(Praise, "12", CancellationToken.None)).ShouldBe(new Refused<PostReach>(PostingRefusal.PostGone));
        (await publisher.EditAsync(Praise, "12", Thanks(), CancellationToken.None)).ShouldBe(new Refused<PublishedPost>(PostingRefusal.PostGone));
    }

    [Fact]
    public async Task A_cancelled_attempt_is_the_callers_to_judge()
    {
        await ConnectAsync();
        using var stop = new CancellationTokenSource();
        Teams.Faults.Once(Fault.AcceptThenHang, Operation.GraphPostMessage);
        var publishing = UseAsync<IChannelPublisher, PostingAnswer<PublishedPost>>(p => p.PublishAsync(Praise, Thanks(), stop.Token));
        await Teams.UntilAsync(() => Adele.Sees(Sales["Praise"]).Count == 1 ? "posted" : null);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(publishing);
    }
}

using CommsBot.Graph.Posting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public class ConnectTicketTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly IDataProtector protector = new EphemeralDataProtectionProvider().CreateProtector("test");

    [Theory]
    [InlineData("state", "adele", 14, true)]
    [InlineData("state", "adele", 15, false)]
    [InlineData("other", "adele", 1, false)]
    [InlineData("", "adele", 1, false)]
    [InlineData(null, "adele", 1, false)]
    [InlineData("state", "megan", 1, false)]
    [InlineData("state", null, 1, false)]
    public void A_ticket_is_for_one_answer_one_admin_and_a_quarter_of_an_hour(string? state, string? visitor, int minutes, bool isGood)
    {
        var given = new DefaultHttpContext();
        ConnectTicket.Give(given, protector, new ConnectTicket("state", "nonce", "verifier", "adele", ConnectTicket.End(clock)));
        clock.Advance(TimeSpan.FromMinutes(minutes));

        (ConnectTicket.Take(Back(given), protector, state, visitor, clock) is { Verifier: "verifier" }).ShouldBe(isGood);
    }

    [Fact]
    public void A_ticket_that_somebody_made_is_none()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "__Host-commsbot-connect=CfDJ8made-up";

        ConnectTicket.Take(context, protector, "state", "adele", clock).ShouldBeNull();
    }

    private static DefaultHttpContext Back(DefaultHttpContext given)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = given.Response.Headers.SetCookie.Single()!.Split(';')[0];
        return context;
    }
}

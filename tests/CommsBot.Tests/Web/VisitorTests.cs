using System.Security.Claims;
using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using CommsBot.Web;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class VisitorTests
{
    private const string Managers = "0a8a7a30-0000-4000-8000-0000000000f0";

    private static readonly Roles Roles = new(
        Options.Create(new RolesOptions { CommsManagers = new() { Groups = [Managers] } }),
        new LocalTrust(new HostingEnvironment { EnvironmentName = "Production" }, Options.Create(new BotFrameworkOptions())));

    [Fact]
    public void A_cookie_keeps_the_groups_that_matter_and_nothing_more()
    {
        var kept = Reduce(("oid", "ann"), ("name", "Ann"), ("groups", Managers), ("groups", "0a8a7a30-0000-4000-8000-0000000000f1"), ("email", "ann@contoso.com"));

        kept.Claims.Select(c => $"{c.Type}={c.Value}").ShouldBe(["oid=ann", "name=Ann", $"groups={Managers}"]);
        Visitor.Of(new ClaimsPrincipal(kept), Roles).Role.ShouldBe(Role.CommsManager);
    }

    [Theory]
    [InlineData("_claim_names", "{\"groups\":\"src1\"}")]
    [InlineData("hasgroups", "true")]
    public void Groups_that_Entra_left_out_give_no_role_and_are_told(string claim, string value)
    {
        var visitor = Visitor.Of(new ClaimsPrincipal(Reduce(("oid", "ann"), (claim, value))), Roles);

        visitor.Role.ShouldBe(Role.None);
        visitor.AreGroupsMissing.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_is_somebody_without_signing_in() =>
        Visitor.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim("groups", Managers)])), Roles).Role.ShouldBe(Role.None);

    private static ClaimsIdentity Reduce(params (string Type, string Value)[] token) =>
        Visitor.Reduce(new ClaimsPrincipal(new ClaimsIdentity(token.Select(c => new Claim(c.Type, c.Value)))), Roles);
}

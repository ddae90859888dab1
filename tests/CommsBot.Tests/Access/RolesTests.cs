using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Access;

public sealed class RolesTests
{
    private const string Ann = "0a8a7a30-0000-4000-8000-00000000000a";
    private const string Bo = "0a8a7a30-0000-4000-8000-00000000000b";
    private const string Team = "0a8a7a30-0000-4000-8000-0000000000f0";

    private static readonly RolesOptions Settings = new()
    {
        Admins = new() { Users = [Ann.ToUpperInvariant()] },
        CommsManagers = new() { Groups = [Team] },
    };

    [Theory]
    [InlineData(Ann, "", (int)Role.Admin)]
    [InlineData(Bo, Team, (int)Role.CommsManager)]
    [InlineData(Ann, Team, (int)Role.Admin)]
    [InlineData(Bo, Bo, (int)Role.None)]
    [InlineData(null, "", (int)Role.None)]
    [InlineData(Team, "", (int)Role.None)]
    public void A_role_comes_by_id_or_by_group(string? id, string group, int role) =>
        In("Production", new() { AppId = Bo }).RolesOf(id, [group]).ShouldBe((Role)role);

    [Fact]
    public void A_limit_holds_for_who_has_nothing_without_one_and_several_add_up()
    {
        var roles = new Roles(
            Options.Create(new RolesOptions
            {
                CommsManagers = new()
                {
                    Groups = [Team],
                    Limited = [new() { User = Ann, Audiences = ["Pilot"] }, new() { Group = Bo, Audiences = ["Board"] }],
                },
            }),
            new LocalTrust(new HostingEnvironment { EnvironmentName = "Production" }, Options.Create(new BotFrameworkOptions { AppId = Bo })));

        var limited = roles.RightsOf(Ann, []);
        (limited.IsManager, limited.IsAdmin, limited.MayReachEveryone, limited.MayUse("Pilot"), limited.MayUse("pilot"), limited.MayUse("Board"))
            .ShouldBe((true, false, false, true, false, false));
        roles.RightsOf(Ann, [Bo]).Audiences.ShouldBe(["Pilot", "Board"], ignoreOrder: true);
        roles.RightsOf(Ann, [Team]).MayReachEveryone.ShouldBeTrue();
        roles.RightsOf(Bo, []).MayUse("Board").ShouldBeFalse();
        roles.Groups.ShouldContain(Guid.Parse(Bo));
    }

    [Fact]
    public void A_limit_that_limits_nothing_is_told_at_the_start()
    {
        RolesOptions wrong = new()
        {
            CommsManagers = new()
            {
                Users = [Ann],
                Limited =
                [
                    new() { User = Ann, Audiences = ["Pilot"] }, new() { Audiences = ["Pilot"] }, new() { User = Bo, Group = Team, Audiences = ["Pilot"] },
                    new() { Group = "Comms", Audiences = ["Pilot"] }, new() { User = Bo },
                ],
            },
        };

        var failures = new RolesOptionsValidator().Validate(null, wrong).Failures.ShouldNotBeNull().ToList();

        failures.Select(f => f.Split(' ')[0]).ShouldBe(
        [
            "Roles:CommsManagers:Limited:0", "Roles:CommsManagers:Limited:1", "Roles:CommsManagers:Limited:2", "Roles:CommsManagers:Limited:3:Group",
            "Roles:CommsManagers:Limited:4:Audiences",
        ]);
    }

    [Fact]
    public void An_admin_may_do_what_a_manager_may() => Role.Admin.HasFlag(Role.CommsManager).ShouldBeTrue();

    [Fact]
    public void In_local_mode_everyone_is_everything_and_only_there()
    {
        In("Development", new()).RolesOf(null, []).ShouldBe(Role.Admin);
        In("Development", new() { AppId = Bo }).RolesOf(Bo, []).ShouldBe(Role.None);
        In("Production", new()).RolesOf(null, []).ShouldBe(Role.None);
    }

    [Fact]
    public void A_name_in_place_of_an_id_is_told_at_the_start()
    {
        RolesOptions names = new() { Admins = new() { Users = ["ann@contoso.com"] }, CommsManagers = new() { Groups = ["Comms"] } };

        var result = new RolesOptionsValidator().Validate(null, names);

        result.Failures.ShouldNotBeNull().Count().ShouldBe(2);
        result.Failures.ShouldContain(f => f.StartsWith("Roles:Admins:Users", StringComparison.Ordinal));
    }

    private static Roles In(string environment, BotFrameworkOptions bot) =>
        new(Options.Create(Settings), new LocalTrust(new HostingEnvironment { EnvironmentName = environment }, Options.Create(bot)));
}

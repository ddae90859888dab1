using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using CommsBot.Teams;
using Microsoft.AspNetCore.Components;
using Shouldly;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CommsBot.Tests;

/// <summary>The rules of the house. Each names what to do instead, so that a failure reads as advice.</summary>
public class ArchitectureTests
{
    private static readonly System.Reflection.Assembly App = typeof(TeamsTurn).Assembly;
    private static readonly System.Reflection.Assembly BotFramework = typeof(BotFramework.BotAdapter).Assembly;
    private static readonly System.Reflection.Assembly Cards = typeof(AdaptiveCards.AdaptiveCard).Assembly;

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(App, BotFramework, Cards).Build();

    private static readonly string[] Features = ["Polls", "Prompts", "Recognition"];
    private static readonly string[] Edges =
    [
        "Teams", "Graph", "Storage", "Scheduling", "Web", "Access", "Auditing", "Diagnostics", "Playground",
        "KeyVault", "DataProtection", "Packaging", "Cards", "Charts", "Localization",
    ];

    [Fact]
    public void Edges_never_refer_to_features() =>
        Types().That().ResideInNamespaceMatching(In(Edges))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(In([.. Features, "Audiences", "Delivery", "Campaigns"]))
            .Because("a feature registers its commands, verbs, jobs and tables with the edge instead")
            .WithoutRequiringPositiveResults()
            .Check(House);

    [Theory]
    [InlineData("Microsoft\\.(Graph|Kiota|Identity\\.Client)", "Graph")]
    [InlineData("Hangfire", "Scheduling")]
    public void What_is_outside_stays_behind_its_edge(string library, string edge) =>
        Types().That().ResideInNamespaceMatching(@"^CommsBot(\..*)?$").And().DoNotResideInNamespaceMatching(In([edge]))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^{library}(\..*)?$")
            .Because("the edge offers small types of its own")
            .Check(House);

    [Fact]
    public void A_feature_never_uses_another_features_types()
    {
        foreach (var feature in Features)
        {
            Types().That().ResideInNamespaceMatching(In([feature]))
                .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(In([.. Features.Where(f => f != feature)]))
                .Because("what two features share lives in Audiences, Delivery, Campaigns or an edge")
                .WithoutRequiringPositiveResults()
                .Check(House);
        }
    }

    [Theory]
    [InlineData("Audiences", "Delivery", "Campaigns")]
    [InlineData("Delivery", "Campaigns")]
    [InlineData("Campaigns")]
    // The data sheet is about all of the house.
    [InlineData(@"Privacy(?!\.DataSheet)", "Delivery", "Campaigns")]
    public void What_is_shared_knows_neither_features_nor_what_builds_on_it(string shared, params string[] above) =>
        Types().That().ResideInNamespaceMatching(In([shared]))
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(In([.. Features, .. above]))
            .Because("Campaigns builds on Delivery, Delivery on Audiences")
            .Check(House);

    [Fact]
    public void The_libraries_stand_alone()
    {
        string[] ofHouse(System.Reflection.Assembly library) =>
            [.. library.GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("CommsBot", StringComparison.Ordinal) || a.Contains("EntityFramework", StringComparison.Ordinal))];

        ofHouse(BotFramework).ShouldBeEmpty();
        ofHouse(Cards).ShouldBeEmpty();
    }

    [Fact]
    public void No_name_says_nothing()
    {
        string[] empty = ["Common", "Core", "Helper", "Helpers", "Util", "Utils", "Service", "Services", "Manager", "Managers", "Models", "Info"];
        var named = new[] { App, BotFramework, Cards }.SelectMany(a => a.GetTypes()).Where(t => t.FullName!.StartsWith("CommsBot", StringComparison.Ordinal)).ToList();

        named.SelectMany(t => t.Namespace!.Split('.')).Distinct().Intersect(empty).ShouldBeEmpty("say what lives there");
        App.GetTypes().Where(t => t.Namespace?.StartsWith("CommsBot", StringComparison.Ordinal) == true && empty.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)))
            .Select(t => t.FullName)
            .Where(name => name != "CommsBot.Teams.ClientInfo")
            .ShouldBeEmpty("say what it does");
    }

    [Fact]
    public void The_product_shows_nothing_to_the_outside() =>
        App.GetExportedTypes().Where(t => t.Namespace?.StartsWith("CommsBot.Storage.Migrations", StringComparison.Ordinal) != true && t.Name != "Program"
                && !typeof(IComponent).IsAssignableFrom(t) && t.Name != "_Imports")
            .ShouldBeEmpty("a deployable has no API");

    private static string In(IEnumerable<string> folders) => $@"^CommsBot\.({string.Join('|', folders)})(\..*)?$";
}

using System.Text.RegularExpressions;
using CommsBot.Delivery;
using CommsBot.Diagnostics;
using CommsBot.Graph.Posting;
using CommsBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Infra;

/// <summary>Names that infra/ shares with the bot: nothing else would notice that one of them has changed.</summary>
public sealed partial class InfraNamesTests
{
    [Theory]
    [InlineData("modules/app.bicep", 13)]
    [InlineData("compose.yaml", 8)]
    [InlineData("Dockerfile", 2)]
    public void Every_setting_is_one_of_the_template(string file, int atLeast)
    {
        var settings = Setting().Matches(InfraFolder.Read(file.Split('/'))).Select(m => m.Value).Distinct().ToList();

        settings.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        settings.ShouldAllBe(s => IsInTemplate(s));
        IsInTemplate("Database__Password").ShouldBeFalse();
    }

    [Fact]
    public void Probes_ask_where_the_bot_answers()
    {
        var probes = Probe().Matches(InfraFolder.Read("modules", "app.bicep")).Select(m => m.Groups[1].Value);
        probes.ShouldBe([DiagnosticsFeature.LivePath, DiagnosticsFeature.LivePath, DiagnosticsFeature.ReadyPath]);
        InfraFolder.Read("compose.yaml").ShouldContain($"health_uri {DiagnosticsFeature.ReadyPath}\n");
    }

    [Fact]
    public void Alerts_look_for_what_the_bot_writes()
    {
        var alerts = InfraFolder.Read("modules", "alerts.bicep");

        var categories = Category().Matches(alerts).Select(m => m.Groups[1].Value).Distinct().ToList();
        categories.Remove(typeof(HealthCheckService).Namespace!).ShouldBeTrue();
        categories.Count.ShouldBeGreaterThan(3);
        foreach (var category in categories)
            InfraFolder.Sources.Where(s => s.Contains($"namespace {category}", StringComparison.Ordinal)).ShouldContain(s => Alarming().IsMatch(s), category);

        var texts = Text().Matches(alerts).Select(m => m.Groups[1].Value).ToList();
        texts.ShouldNotBeEmpty();
        foreach (var text in texts)
            InfraFolder.Sources.ShouldContain(s => s.Contains($"\"{text}", StringComparison.Ordinal), text);

        var reasons = Reasons().Match(alerts).Groups[1].Value.Split(',').Select(r => r.Trim(' ', '\\', '\''));
        reasons.ShouldBeSubsetOf(Enum.GetNames<DeliveryReason>());
    }

    [Fact]
    public void The_registration_gets_the_permissions_that_the_READMEs_name()
    {
        var script = InfraFolder.Read("register.sh");
        Permissions("src/CommsBot/Graph/README.md").ShouldBeSubsetOf(Listed(script, "application"));
        Listed(script, "application").ShouldBeSubsetOf(Permissions("src/CommsBot/Graph/README.md"));
        Listed(script, "delegated").ShouldBe(
            [.. Permissions("src/CommsBot/Graph/Posting/README.md").Except(["ChannelMessage.ReadWrite"]), "openid", "profile", "offline_access"], ignoreOrder: true);
    }

    [Fact]
    public void The_registration_gets_the_addresses_that_people_come_back_to()
    {
        var script = InfraFolder.Read("register.sh");
        foreach (var path in (string[])[EntraSignIn.CallbackPath, EntraSignIn.SignedOutCallbackPath, ConnectAccount.CallbackPath])
            script.ShouldContain($"\"https://$host{path}\"");
    }

    private static bool IsInTemplate(string variable)
    {
        var keys = variable.Split("__");
        if (int.TryParse(keys[^1], out _) || keys[^1].StartsWith('$'))
            keys = keys[..^1];

        IConfiguration section = new ConfigurationBuilder().AddJsonFile(Path.Combine(InfraFolder.Root, "appsettings.template.json")).Build();
        foreach (var key in keys)
        {
            if (section.GetChildren().FirstOrDefault(c => c.Key == key) is not { } child)
                return false;
            section = child;
        }

        return true;
    }

    /// <summary>What stands in the permissions table of a README.</summary>
    private static IEnumerable<string> Permissions(string readme) => File.ReadLines(Path.Combine(InfraFolder.Root, readme))
        .Where(line => line.StartsWith('|')).SelectMany(line => Permission().Matches(line).Select(m => m.Value)).Distinct();

    private static string[] Listed(string script, string kind) => Regex.Match(script, $@"^{kind}=\((.*)\)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(__[A-Za-z0-9]+|__\$\{i\})+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"Category startswith \\'([\w.]+)\\'")]
    private static partial Regex Category();

    [GeneratedRegex(@"Message startswith \\'([^'\\]+)\\'")]
    private static partial Regex Text();

    [GeneratedRegex(@"has_any \(([^)]+)\)")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"path: '(/[^']+)'")]
    private static partial Regex Probe();

    [GeneratedRegex(@"LoggerMessage\([^)]*LogLevel\.(Warning|Error|Critical)")]
    private static partial Regex Alarming();

    [GeneratedRegex(@"\b[A-Z]\w+\.(Read|Send)\w*(\.All)?\b")]
    private static partial Regex Permission();
}

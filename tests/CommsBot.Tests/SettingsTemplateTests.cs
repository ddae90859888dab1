using System.Reflection;
using System.Runtime.CompilerServices;
using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Hosting;
using CommsBot.Campaigns;
using CommsBot.DataProtection;
using CommsBot.Delivery;
using CommsBot.Graph;
using CommsBot.Graph.Posting;
using CommsBot.Packaging;
using CommsBot.Playground;
using CommsBot.Polls;
using CommsBot.Privacy.Presets;
using CommsBot.Privacy.Retention;
using CommsBot.Recognition;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Settings;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests;

public class SettingsTemplateTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Database", typeof(DatabaseOptions)), ("Playground", typeof(PlaygroundOptions)), ("Bot", typeof(BotFrameworkOptions)),
        ("Bot:Certificate", typeof(BotCertificateOptions)), (BotTurnOptions.SectionName, typeof(BotTurnOptions)),
        (ConnectorOptions.SectionName, typeof(ConnectorOptions)), ("Polls", typeof(PollOptions)), ("Recognition", typeof(RecognitionOptions)),
        ("ShoutOuts", typeof(ShoutOutOptions)), ("Roles", typeof(RolesOptions)), ("Roles:CommsManagers", typeof(ManagerMembers)), ("Campaigns", typeof(CampaignOptions)), ("Roles:Admins", typeof(RoleMembers)),
        ("Web", typeof(WebOptions)), ("DataProtection", typeof(KeyProtectionOptions)),
        ("Graph", typeof(GraphOptions)), ("Directory", typeof(DirectoryOptions)), ("Delivery", typeof(DeliveryOptions)), ("Manifest", typeof(ManifestOptions)),
        (PostingOptions.Section, typeof(PostingOptions)), ("Privacy", typeof(PrivacyOptions)), ("Retention", typeof(RetentionOptions)),
    ];

    [Fact]
    public void Every_setting_is_in_the_template_and_nothing_else()
    {
        var template = Template();
        foreach (var (section, options) in Sections)
        {
            var settings = options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanWrite && !typeof(Delegate).IsAssignableFrom(p.PropertyType)).Select(p => p.Name);
            var listed = template.GetSection(section).GetChildren().Select(c => c.Key).Where(key => Sections.All(s => s.Section != $"{section}:{key}"));

            listed.ShouldBeSubsetOf(settings, $"{section} lists what no option reads");
            settings.Where(s => Sections.All(other => other.Section != $"{section}:{s}")).Except(template.GetSection(section).GetChildren().Select(c => c.Key))
                .ShouldBeEmpty($"{section} misses options");
        }
    }

    [Fact]
    public void Nothing_in_it_is_misspelt_or_unreadable_and_each_of_its_sections_is_looked_at()
    {
        UnknownSettings.Find(Template()).ShouldBeEmpty();
        UnreadableSettings.Find(Template()).ShouldBeEmpty();
        Template().GetChildren().Select(section => section.Key).Where(section => section != "Logging").ShouldBeSubsetOf(SettingNames.Sections.Keys);
    }

    [Theory]
    [InlineData("Bot:ClientSecert", "Bot:ClientSecret")]
    [InlineData("Datbase:Provider", "Database")]
    [InlineData("Bot:Certificate:Pasword", "Bot:Certificate:Password")]
    [InlineData("Bot:Conector:MaxRetries", "Bot:Connector")]
    [InlineData("DataProtection:FormerCertificates:0:Pth", "DataProtection:FormerCertificates:Path")]
    public void A_name_that_nothing_reads_is_found_with_what_was_meant(string name, string? meant)
    {
        var found = UnknownSettings.Find(new ConfigurationBuilder().AddInMemoryCollection([new(name, "x"), new("Elsewhere:Setting", "x"), new("PATH", "x")]).Build());

        found.ShouldHaveSingleItem().Nearest?.Replace(":0", "", StringComparison.Ordinal).ShouldBe(meant);
    }

    [Fact]
    public async Task It_binds_and_validates_and_says_the_defaults()
    {
        var builder = CommsBotHost.CreateBuilder(["--environment=Development"]);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(Template());
        await using var app = CommsBotHost.Build(builder);

        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<IOptions<RecognitionOptions>>().Value.ShouldBeEquivalentTo(new RecognitionOptions());
        app.Services.GetRequiredService<IOptions<PollOptions>>().Value.ShouldBeEquivalentTo(new PollOptions());
        app.Services.GetRequiredService<IOptions<PrivacyOptions>>().Value.ShouldBeEquivalentTo(new PrivacyOptions());
        app.Services.GetRequiredService<IOptions<RetentionOptions>>().Value.ShouldBeEquivalentTo(new RetentionOptions());
        app.Services.GetRequiredService<IOptions<GraphOptions>>().Value.ShouldBeEquivalentTo(new GraphOptions());
        app.Services.GetRequiredService<IOptions<DirectoryOptions>>().Value.ShouldBeEquivalentTo(new DirectoryOptions());
        app.Services.GetRequiredService<IOptions<PostingOptions>>().Value.ShouldBeEquivalentTo(new PostingOptions());
        app.Services.GetRequiredService<IOptions<ConnectorOptions>>().Value.ShouldBeEquivalentTo(new ConnectorOptions());
    }

    internal static IConfigurationRoot Template() => new ConfigurationBuilder().AddJsonFile(PathFrom()).Build();

    private static string PathFrom([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "appsettings.template.json"));
}

using System.IO.Compression;
using System.Text.Json.Nodes;
using CommsBot.Packaging;
using CommsBot.Teams;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace CommsBot.Tests.Packaging;

public sealed class AppPackageTests
{
    private const string BotId = "6d1f5a54-6c5b-4b0a-9a55-0d2a4c7c9f10";

    private static readonly ManifestOptions Complete = new()
    {
        DeveloperName = "Contoso",
        WebsiteUrl = "https://contoso.example",
        PrivacyUrl = "https://contoso.example/privacy",
        TermsOfUseUrl = "https://contoso.example/terms",
    };

    [Fact]
    public void Complete_settings_have_no_problem() => PackageProblems.Find(Package(Complete)).ShouldBeEmpty();

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_how_to_mend_it()
    {
        var problems = PackageProblems.Find(AppPackage.Fill(
            new ManifestOptions { Version = "1.0", DeveloperName = new string('x', 33), WebsiteUrl = "http://contoso.example" }, "", "http://localhost:3978"));

        problems.ShouldBe(
            [
                "Bot:AppId is missing or no GUID: write the application (client) id of the bot's registration.",
                "Manifest:DeveloperName has 33 characters, 32 are possible.",
                "Manifest:WebsiteUrl has to start with https://.",
                "Manifest:PrivacyUrl is missing: write an https address; Teams asks for it.",
                "Manifest:TermsOfUseUrl is missing: write an https address; Teams asks for it.",
                "Manifest:Version must be three numbers such as 1.0.0.",
                "Web:PublicUrl has the host localhost, which Teams cannot reach: write the public one.",
            ]);
    }

    [Fact]
    public void The_zip_has_what_the_manifest_names_at_its_root_and_nothing_else()
    {
        using var zip = new ZipArchive(new MemoryStream(Package(Complete).ToZip()));

        zip.Entries.Select(e => e.FullName).Order().ShouldBe(["color.png", "de.json", "manifest.json", "outline.png"]);
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        var written = JsonNode.Parse(manifest)!;
        written.ToJsonString().ShouldNotContain("{{");
        ((string?)written["id"]).ShouldBe(BotId);
        ((string?)written["validDomains"]![0]).ShouldBe("bot.contoso.example");
    }

    [Fact]
    public void The_outline_is_pure_white_on_nothing_and_the_colour_icon_keeps_its_symbol_in_the_middle()
    {
        using var outline = Icon("outline.png", 32);
        foreach (var pixel in outline.Pixels.Where(p => p.Alpha > 0))
            (pixel.Red, pixel.Green, pixel.Blue).ShouldBe(((byte)255, (byte)255, (byte)255));
        outline.Pixels.ShouldContain(p => p.Alpha == 0);
        outline.Pixels.ShouldContain(p => p.Alpha == 255);

        using var colour = Icon("color.png", 192);
        var ground = colour.GetPixel(0, 0);
        ground.ToString().ShouldBe("#ff4f52b2");
        for (var i = 0; i < 192; i++)
        {
            foreach (var edge in new[] { colour.GetPixel(i, 40), colour.GetPixel(i, 151), colour.GetPixel(40, i), colour.GetPixel(151, i) })
                edge.ShouldBe(ground);
        }
    }

    [Fact]
    public async Task Every_command_that_Teams_offers_is_one_that_the_bot_knows()
    {
        await using var services = CommsBotHost.CreateBuilder([]).Services.BuildServiceProvider();
        var router = new CommandRouter(services.GetServices<CommandRoute>());
        var package = Package(Complete);
        var english = package.Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(l => l!["commands"]!.AsArray()).Select(c => (string)c!["title"]!).ToList();
        var german = Translation(package).Where(t => t.Key.StartsWith("bots", StringComparison.Ordinal) && t.Key.EndsWith("].title", StringComparison.Ordinal)).Select(t => (string)t.Value!).ToList();

        german.Count.ShouldBe(english.Count);
        foreach (var title in english.Concat(german))
            router.Find(title).ShouldNotBeNull(title).Argument.ShouldBe("");
        foreach (var (one, other) in english.Zip(german))
            router.Find(one)!.Route.ShouldBe(router.Find(other)!.Route, $"{one} / {other}");
    }

    [Fact]
    public async Task Every_command_of_the_message_extension_is_a_dialog_that_the_bot_knows()
    {
        await using var services = CommsBotHost.CreateBuilder([]).Services.BuildServiceProvider();
        var dialogs = services.GetServices<DialogRoute>().Select(d => d.Name).ToList();
        var commands = Package(Complete).Manifest["composeExtensions"]![0]!["commands"]!.AsArray();

        commands.Select(c => (string)c!["id"]!).ShouldBeSubsetOf(dialogs);
        commands.ShouldAllBe(c => (bool)c!["fetchTask"]!);
    }

    [Fact]
    public void Every_text_is_translated_and_short_enough_for_older_tenants()
    {
        var package = Package(Complete);
        var translated = Translation(package);
        var lists = package.Manifest["bots"]![0]!["commandLists"]!.AsArray();
        var expected = new List<string> { "$schema", "name.short", "name.full", "description.short", "description.full" };
        for (var list = 0; list < lists.Count; list++)
        {
            var commands = lists[list]!["commands"]!.AsArray();
            commands.Count.ShouldBeLessThanOrEqualTo(10);
            for (var command = 0; command < commands.Count; command++)
                expected.AddRange([$"bots[0].commandLists[{list}].commands[{command}].title", $"bots[0].commandLists[{list}].commands[{command}].description"]);
        }

        expected.AddRange(["composeExtensions[0].commands[0].title", "composeExtensions[0].commands[0].description"]);

        translated.Select(t => t.Key).Order().ShouldBe(expected.Order());
        foreach (var (key, text) in translated)
        {
            var most = key.Split('.')[^1] switch { "title" => 32, "description" => 128, "short" when key[0] == 'n' => 30, "short" => 80, "full" when key[0] == 'n' => 100, _ => 4000 };
            ((string)text!).Length.ShouldBeInRange(1, most, key);
        }
    }

    private static AppPackage Package(ManifestOptions options) => AppPackage.Fill(options, BotId, "https://bot.contoso.example");

    private static JsonObject Translation(AppPackage package) => JsonNode.Parse(package.Others["de.json"])!.AsObject();

    private static SKBitmap Icon(string name, int size)
    {
        var icon = SKBitmap.Decode(Package(Complete).Others[name], new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        (icon.Width, icon.Height).ShouldBe((size, size));
        return icon;
    }
}

using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommsBot.Packaging;

/// <summary>
/// What Teams would refuse about a package, each with its repair; what the schema says beyond that is checked where the manifest is written, in tests
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package"/>).
/// </summary>
internal static partial class PackageProblems
{
    private const int MostDeveloperName = 32;
    private const int MostUrl = 2048;

    public static IReadOnlyList<string> Find(AppPackage package)
    {
        var manifest = package.Manifest;
        var developer = manifest["developer"]!.AsObject();
        return
        [
            .. Guids(manifest),
            .. Text(developer, "name", "Manifest:DeveloperName", MostDeveloperName, "write your organisation's name"),
            .. Url(developer, "websiteUrl", "Manifest:WebsiteUrl"),
            .. Url(developer, "privacyUrl", "Manifest:PrivacyUrl"),
            .. Url(developer, "termsOfUseUrl", "Manifest:TermsOfUseUrl"),
            .. ThreeNumbers().IsMatch(Value(manifest, "version")) ? (string[])[] : ["Manifest:Version must be three numbers such as 1.0.0."],
            .. Hosts(manifest),
            .. Icon(package, "color.png", 192),
            .. Icon(package, "outline.png", 32),
        ];
    }

    private static IEnumerable<string> Guids(JsonObject manifest)
    {
        if (!Guid.TryParse(Value(manifest["bots"]![0]!.AsObject(), "botId"), out _))
            yield return "Bot:AppId is missing or no GUID: write the application (client) id of the bot's registration.";
        else if (!Guid.TryParse(Value(manifest, "id"), out _))
            yield return "Manifest:AppId is no GUID: leave it out, or write one of your own.";
    }

    private static IEnumerable<string> Hosts(JsonObject manifest)
    {
        var host = (string?)manifest["validDomains"]![0] ?? "";
        if (host is "")
            yield return "Web:PublicUrl is missing: write the https address under which Teams and people reach the bot.";
        else if (host is "localhost" || Uri.CheckHostName(host) != UriHostNameType.Dns)
            yield return $"Web:PublicUrl has the host {host}, which Teams cannot reach: write the public one.";
    }

    private static IEnumerable<string> Url(JsonObject parent, string name, string setting)
    {
        foreach (var problem in Text(parent, name, setting, MostUrl, "write an https address; Teams asks for it"))
            yield return problem;
        if (Value(parent, name) is { Length: > 0 } url && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps))
            yield return $"{setting} has to start with https://.";
    }

    private static IEnumerable<string> Text(JsonObject parent, string name, string setting, int most, string repair)
    {
        var length = Value(parent, name).Length;
        if (length == 0)
            yield return $"{setting} is missing: {repair}.";
        else if (length > most)
            yield return $"{setting} has {length} characters, {most} are possible.";
    }

    /// <summary>Size by the PNG's header (https://www.w3.org/TR/png-3); its pixels never change and are checked in tests.</summary>
    private static IEnumerable<string> Icon(AppPackage package, string name, int size)
    {
        if (!package.Others.TryGetValue(name, out var png))
            yield return $"The package lacks {name}.";
        else if (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) != size || BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)) != size)
            yield return $"{name} is not {size} x {size} pixels.";
    }

    private static string Value(JsonObject parent, string name) => (string?)parent[name] ?? "";

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex ThreeNumbers();
}

using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommsBot.Packaging;

/// <summary>The zip that admins upload: the manifest filled in for one organisation, its languages and icons, all at the root.</summary>
internal sealed class AppPackage
{
    public const string ManifestName = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private AppPackage(JsonObject manifest, IReadOnlyDictionary<string, byte[]> others) => (Manifest, Others) = (manifest, others);

    public JsonObject Manifest { get; }

    /// <summary>Languages and icons by file name.</summary>
    public IReadOnlyDictionary<string, byte[]> Others { get; }

    /// <param name="options">What the organisation says of itself.</param>
    /// <param name="botId">The bot's application id.</param>
    /// <param name="publicUrl">Where the bot's pages are reached; null leaves the host empty, which is a problem later.</param>
    public static AppPackage Fill(ManifestOptions options, string botId, string? publicUrl)
    {
        var values = new Dictionary<string, string>
        {
            ["{{APP_ID}}"] = string.IsNullOrWhiteSpace(options.AppId) ? botId : options.AppId,
            ["{{BOT_ID}}"] = botId,
            ["{{VERSION}}"] = options.Version,
            ["{{HOST}}"] = Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) ? address.Host : "",
            ["{{PUBLIC_URL}}"] = publicUrl ?? "",
            ["{{DEVELOPER_NAME}}"] = options.DeveloperName,
            ["{{WEBSITE_URL}}"] = options.WebsiteUrl,
            ["{{PRIVACY_URL}}"] = options.PrivacyUrl,
            ["{{TERMS_URL}}"] = options.TermsOfUseUrl,
        };
        var files = typeof(AppPackage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("manifest/", StringComparison.Ordinal))
            .ToDictionary(name => name["manifest/".Length..], Read);
        var manifest = JsonNode.Parse(files[ManifestName])!.AsObject();
        Replace(manifest, values);
        files.Remove(ManifestName);
        return new AppPackage(manifest, files);
    }

    public byte[] ToZip()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, JsonSerializer.SerializeToUtf8Bytes(Manifest, Readable));
            foreach (var (name, content) in Others.OrderBy(o => o.Key, StringComparer.Ordinal))
                Add(zip, name, content);
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AppPackage).Assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Replace(JsonNode? node, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    if (member is JsonValue value && values.TryGetValue(value.ToString(), out var filled))
                        members[name] = filled;
                    else
                        Replace(member, values);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is JsonValue value && values.TryGetValue(value.ToString(), out var filled))
                        items[i] = filled;
                    else
                        Replace(items[i], values);
                }

                break;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace CommsBot.Web;

/// <summary>The one file that pages need. It is part of the program, so that no folder has to be deployed beside it.</summary>
internal static class Stylesheet
{
    public const string Path = "/site.css";

    private static readonly byte[] Content = Read();

    /// <summary>Changes with the content, so that browsers may keep it.</summary>
    public static string Address { get; } = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..16]}";

    /// <summary>For pages that are files.</summary>
    public static string Text => Encoding.UTF8.GetString(Content);

    public static IResult Send(HttpResponse response)
    {
        response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return Results.Bytes(Content, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("CommsBot.Web.site.css")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommsBot.Simulation.Hosting;

/// <summary>What a call is answered. Status 0 stands for no answer at all.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body = default)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly Answer None = new(0);
    internal static readonly Answer Empty = new(200);

    internal string? RetryAfter { get; init; }

    /// <summary>The error code, for the ledger; null for success.</summary>
    internal string? Code { get; init; }

    internal string Message { get; init; } = "";

    internal string? Challenge { get; init; }

    internal string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Where a browser is sent.</summary>
    internal string? Location { get; init; }

    internal bool IsSuccess => Status is >= 200 and < 300;

    internal static Answer Json(int status, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
            write(writer);
        return new Answer(status, stream.ToArray());
    }

    internal static Answer Redirect(string location) => new(302) { Location = location };

    internal static Answer Html(string html, int status = 200) => new(status, Encoding.UTF8.GetBytes(html)) { ContentType = "text/html; charset=utf-8" };

    internal static Answer Json(int status, string json) => new(status, Encoding.UTF8.GetBytes(json));
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommsBot.BotFramework.Connector;

/// <summary>A JSON body that knows whether it went out: only then may the service have acted on it.</summary>
internal sealed class ConnectorContent : HttpContent
{
    private readonly byte[] json;

    private ConnectorContent(byte[] json)
    {
        this.json = json;

        // Without the charset Teams mangles emoji.
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    /// <summary>Whether any of it may have left this machine in the present attempt.</summary>
    public bool WentOut { get; set; }

    public static ConnectorContent Of<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WentOut = true;
        return stream.WriteAsync(json, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}

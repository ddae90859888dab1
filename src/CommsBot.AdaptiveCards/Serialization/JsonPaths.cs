using System.Text.Json;

namespace CommsBot.AdaptiveCards;

internal static class JsonPaths
{
    /// <summary>One exception for a chain of them, each of which knows its part of the path.</summary>
    public static JsonException WithWholePath(this JsonException exception)
    {
        var path = "$";
        var innermost = exception;
        for (var each = exception; each is not null; each = each.InnerException as JsonException)
        {
            path += each.Path?.TrimStart('$');
            innermost = each;
        }

        // The runtime's message ends with the partial path.
        var message = innermost.Message.Split(" Path: $", 2)[0];
        return new($"{message} Path: {path}", path, innermost.LineNumber, innermost.BytePositionInLine, innermost);
    }
}

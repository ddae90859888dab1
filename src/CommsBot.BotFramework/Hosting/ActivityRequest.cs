using System.Buffers;
using CommsBot.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommsBot.BotFramework.Hosting;

/// <summary>The activity of a request, or the status and reason of its refusal.</summary>
internal readonly record struct ActivityRequest(Activity? Activity, int Status, string? Reason)
{
    public static async ValueTask<ActivityRequest> ReadAsync(HttpRequest request, int maxSize)
    {
        if (!request.HasJsonContentType())
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "An activity is sent as application/json.");
        if (request.ContentLength > maxSize)
            return TooLarge(maxSize);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = maxSize;

        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
                if (read.Buffer.Length > maxSize)
                    return TooLarge(maxSize);
                if (read.IsCompleted)
                {
                    var activity = Parse(read.Buffer);
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return activity;
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(maxSize) : Refuse(bad.StatusCode, "The request cannot be read.");
        }
    }

    private static ActivityRequest Parse(in ReadOnlySequence<byte> body)
    {
        try
        {
            var activity = ActivityReader.Parse(body.IsSingleSegment ? body.FirstSpan : body.ToArray());

            // Required by the protocol, and nothing can be answered without.
            return string.IsNullOrEmpty(activity.Conversation?.Id) ? Refuse(StatusCodes.Status400BadRequest, "The activity names no conversation.")
                : string.IsNullOrEmpty(activity.From?.Id) ? Refuse(StatusCodes.Status400BadRequest, "The activity names no sender.")
                : new ActivityRequest(activity, StatusCodes.Status200OK, null);
        }
        catch (ActivityFormatException unreadable)
        {
            return Refuse(StatusCodes.Status400BadRequest, unreadable.Message);
        }
    }

    private static ActivityRequest TooLarge(int maxSize) =>
        Refuse(StatusCodes.Status413PayloadTooLarge, $"An activity has {maxSize / 1024} KB at most.");

    private static ActivityRequest Refuse(int status, string reason) => new(null, status, reason);
}

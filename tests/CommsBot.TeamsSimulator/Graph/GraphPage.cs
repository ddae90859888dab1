using System.Globalization;
using System.Text.Json;
using CommsBot.Simulation.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsBot.Simulation.Graph;

/// <summary>Writes one page of a list, with <c>@odata.nextLink</c> when there is more.</summary>
internal static class GraphPage
{
    internal static Answer Write<T>(ApiCall call, IReadOnlyCollection<T> all, int usual, int most, Action<Utf8JsonWriter, T> write)
    {
        var query = call.Http.Request.Query;
        var top = usual;
        if (query["$top"].ToString() is { Length: > 0 } wanted && (!int.TryParse(wanted, CultureInfo.InvariantCulture, out top) || top < 1 || top > most))
            return call.Error(400, "Request_UnsupportedQuery", $"Invalid page size specified: '{wanted}'. Must be between 1 and {most} inclusive.");
        if (!TryReadToken(query["$skiptoken"].ToString(), out var skip))
            return call.Error(400, "Directory_ExpiredPageToken", "The specified page token value has expired and can no longer be included in your request.");
        return Answer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{GraphApi.Here(call)}/v1.0/$metadata");
            if (query["$count"] == "true")
                json.WriteNumber("@odata.count", all.Count);
            if (skip + top < all.Count)
                json.WriteString("@odata.nextLink", NextLink(call, skip + top));
            json.WriteStartArray("value");
            foreach (var item in all.Skip(skip).Take(top))
                write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string NextLink(ApiCall call, int skip)
    {
        var request = call.Http.Request;
        var kept = request.Query.Where(pair => pair.Key != "$skiptoken").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var token = KeyValuePair.Create("$skiptoken", (string?)string.Create(CultureInfo.InvariantCulture, $"RFNwdAIAAQ{skip:D8}"));
        return QueryHelpers.AddQueryString($"{GraphApi.Here(call)}{request.Path}", kept.Append(token));
    }

    private static bool TryReadToken(string token, out int skip)
    {
        skip = 0;
        return token.Length == 0
            || (token.StartsWith("RFNwdAIAAQ", StringComparison.Ordinal) && int.TryParse(token.AsSpan(10), NumberStyles.None, CultureInfo.InvariantCulture, out skip));
    }
}

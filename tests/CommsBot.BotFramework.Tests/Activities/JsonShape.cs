using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace CommsBot.BotFramework.Tests.Activities;

/// <summary>Compares JSON by meaning: the order of members and members that are null make no difference.</summary>
internal static class JsonShape
{
    public static void ShouldMean(this string actual, string expected) =>
        JsonNode.DeepEquals(WithoutNulls(JsonNode.Parse(actual)), WithoutNulls(JsonNode.Parse(expected)))
            .ShouldBeTrue($"expected {expected}{Environment.NewLine}but got {actual}");

    public static void ShouldMean(this JsonElement actual, string expected) => actual.GetRawText().ShouldMean(expected);

    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value)))),
        JsonArray items => new JsonArray([.. items.Where(item => item is not null).Select(WithoutNulls)]),
        _ => node?.DeepClone(),
    };
}

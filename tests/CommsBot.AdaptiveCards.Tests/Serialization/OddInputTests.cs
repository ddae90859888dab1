using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards.Tests.Gallery;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Serialization;

/// <summary>Cards of others may be anything: reading them says so and does nothing else.</summary>
public sealed class OddInputTests
{
    private static readonly Gen<string> Odd = Gen.OneOf(
        "null", "0", "-1", "1e400", "true", "\"\"", "\"x\"", "\"drop\"", "[]", "[null]", "[1]", "{}", "{\"type\":1}", "{\"type\":\"Poem\"}", "{\"type\":\"TextBlock\"}",
        "{\"type\":\"Action.Execute\"}", "[{\"type\":\"Column\"}]", "[{\"data\":[null],\"values\":[null]}]", "{\"elementId\":1}");

    private static readonly Gen<string> Damaged = Gen.Select(Gen.OneOf<string>([.. GalleryCards.All.Values.Select(card => card.ToJson())]), Gen.Int[0, 10_000], Odd, Damage);

    [Fact]
    public void A_damaged_card_is_refused_with_a_reason_or_judged_by_the_rules() => Damaged.Sample(
        json =>
        {
            if (Parsed(json) is not { } card) return;
            if (card.FindProblems() is []) JsonDocument.Parse(card.ToJson()).Dispose();
            else Should.Throw<AdaptiveCardException>(card.ToJson);
        },
        iter: 5_000);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"body\":[{}]}")]
    [InlineData("{\"body\":[{\"type\":1}]}")]
    [InlineData("{\"body\":[\"text\"]}")]
    [InlineData("{\"body\":[{\"type\":\"TextBlock\",\"size\":\"huge\"}]}")]
    [InlineData("{\"body\":[{\"type\":\"Image\",\"width\":\"wide\"}]}")]
    [InlineData("{\"body\":[{\"type\":\"Input.Time\",\"id\":\"a\",\"value\":\"9:5\"}]}")]
    [InlineData("{\"actions\":[{\"type\":\"Action.ToggleVisibility\",\"targetElements\":[{}]}]}")]
    public void What_is_no_card_is_refused(string json) => Should.Throw<JsonException>(() => AdaptiveCard.Parse(json));

    [Fact]
    public void The_refusal_says_where() =>
        Should.Throw<JsonException>(() => AdaptiveCard.Parse("""{"body":[{"type":"TextBlock","size":"huge"}]}""")).Path.ShouldBe("$.body[0].size");

    [Fact]
    public void Depth_without_end_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"type":"Container","items":[""", 1000)) + string.Concat(Enumerable.Repeat("]}", 1000));
        Should.Throw<JsonException>(() => AdaptiveCard.Parse($$"""{"body":[{{json}}]}"""));
    }

    private static AdaptiveCard? Parsed(string json)
    {
        try
        {
            return AdaptiveCard.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts something odd in the place of one value.</summary>
    private static string Damage(string json, int place, string odd)
    {
        var card = JsonNode.Parse(json)!;
        List<Action<JsonNode?>> places = [];
        Visit(card, places);
        places[place % places.Count](odd == "1e400" ? JsonValue.Create(JsonDocument.Parse(odd).RootElement) : JsonNode.Parse(odd));
        return card.ToJsonString();
    }

    private static void Visit(JsonNode? node, List<Action<JsonNode?>> places)
    {
        if (node is JsonObject members)
            foreach (var (name, value) in members)
            {
                places.Add(odd => members[name] = odd);
                Visit(value, places);
            }

        if (node is not JsonArray items) return;
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            places.Add(odd => items[at] = odd);
            Visit(items[i], places);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards.Tests.Gallery;
using CommsBot.AdaptiveCards.Tests.Rendering;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests.Serialization;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names { get; } = [.. GalleryCards.All.Keys];

    public static TheoryData<string> Payloads { get; } = [.. Directory.EnumerateFiles(RepositoryFolder.Payloads, "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read_the_same(string name)
    {
        var written = GalleryCards.All[name].ToJson();
        AdaptiveCard.Parse(written).ToJson().ShouldBe(written);
    }

    [Fact]
    public void Nothing_gets_lost_in_any_card() => RandomCards.Any.Sample(card =>
    {
        var written = Written(card);
        Written(AdaptiveCard.Parse(written)).ShouldBe(written);
    });

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_card_of_others_keeps_every_member(string file)
    {
        var payload = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Payloads, file)))!;
        var written = JsonNode.Parse(Written(AdaptiveCard.Parse(payload.ToJsonString())))!;
        JsonNode.DeepEquals(written, WithoutNulls(payload)).ShouldBeTrue($"read and written: {written}");
    }

    [Fact]
    public void Text_and_element_are_the_same_json()
    {
        foreach (var card in GalleryCards.All.Values) card.ToJsonElement().GetRawText().ShouldBe(card.ToJson());
    }

    /// <summary>Members that are null say what leaving them out says.</summary>
    private static JsonNode WithoutNulls(JsonNode node)
    {
        if (node is JsonObject members)
            foreach (var (name, value) in members.ToList())
                if (value is null) members.Remove(name);
                else WithoutNulls(value);
        if (node is JsonArray items)
            foreach (var item in items) WithoutNulls(item!);
        return node;
    }

    private static string Written(AdaptiveCard card) => Encoding.UTF8.GetString(CardWriter.WriteUnchecked(card));
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Activities;

public sealed class ActivityReaderTests
{
    [Fact]
    public void Ids_of_any_shape_are_read_as_text()
    {
        var activity = Parse("""{"type":"message","id":12345678901234567890,"replyToId":1.50,"from":{"id":7},"conversation":{"id":true,"isGroup":"True"}}""");

        activity.Id.ShouldBe("12345678901234567890");
        activity.ReplyToId.ShouldBe("1.50");
        activity.From!.Id.ShouldBe("7");
        activity.Conversation.ShouldBe(new ConversationAccount { Id = "true", IsGroup = true });
    }

    [Theory]
    [InlineData("\"3\"", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3e0", 3)]
    [InlineData("null", null)]
    public void Numbers_may_be_written_as_text(string written, int? read) =>
        Parse($$"""{"type":"message","textHighlights":[{"occurrence":{{written}}}]}""").TextHighlights!.Single().Occurrence.ShouldBe(read);

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("\"2026-13-45T99:00:00Z\"")]
    [InlineData("17")]
    [InlineData("\"\"")]
    public void An_odd_date_is_kept_as_text_and_read_as_none(string date)
    {
        var json = $$"""{"type":"message","timestamp":{{date}},"localTimestamp":{{date}},"expiration":{{date}}}""";
        var activity = Parse(json);

        (activity.Timestamp ?? activity.LocalTimestamp ?? activity.Expiration).ShouldBeNull();
        activity.TimestampText.ShouldBe(date.Trim('"'));
    }

    [Fact]
    public void A_date_is_read_with_its_offset_and_written_as_it_came()
    {
        const string json = """{"type":"message","timestamp":"2026-11-23T08:15:30.12Z","localTimestamp":"2026-11-23T09:15:30.12+01:00"}""";
        var activity = Parse(json);

        activity.Timestamp.ShouldBe(new DateTimeOffset(2026, 11, 23, 8, 15, 30, 120, TimeSpan.Zero));
        activity.LocalTimestamp!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
        JsonSerializer.Serialize(activity, BotFrameworkJsonContext.Wire.Activity).ShouldBe(json);
    }

    [Fact]
    public void A_date_that_is_set_is_written_in_round_trip_form() =>
        JsonSerializer.Serialize(
            new Activity { Type = "message", Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }, BotFrameworkJsonContext.Wire.Activity)
            .ShouldBe("""{"type":"message","timestamp":"2026-01-02T03:04:05.0000000+00:00"}""");

    [Fact]
    public void Nulls_in_lists_are_left_out() =>
        Parse("""{"type":"message","membersAdded":[null,{"id":"a"},null],"entities":[null],"listenFor":[null,"x",1]}""").ShouldSatisfyAllConditions(
            activity => activity.MembersAdded!.Select(member => member.Id).ShouldBe(["a"]),
            activity => activity.Entities.ShouldBeEmpty(),
            activity => activity.ListenFor.ShouldBe(["x", "1"]));

    [Fact]
    public void Of_members_given_twice_the_last_counts() => Parse("""{"type":"message","text":"a","x":1,"text":"b","x":2}""").ShouldSatisfyAllConditions(
        activity => activity.Text.ShouldBe("b"),
        activity => activity.Properties!["x"].GetInt32().ShouldBe(2));

    [Theory]
    [InlineData("\"\\ud83d\"", "�")]
    [InlineData("\"a\\uDE00\\ud83db\"", "a��b")]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"", "�😀")]
    [InlineData("\"\\ud83d\\ude00 \\\\ud83d\"", "😀 \\ud83d")]
    public void Half_an_emoji_is_replaced(string written, string read)
    {
        var activity = Parse($$$"""{"type":"message","text":{{{written}}},"value":{"note":{{{written}}}},"x":[{{{written}}}]}""");

        activity.Text.ShouldBe(read);
        activity.Value!.Value.GetProperty("note").GetString().ShouldBe(read);
        activity.Properties!["x"][0].GetString().ShouldBe(read);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => ActivityReader.Parse([.. Encoding.UTF8.Preamble, .. """{"type":"typing"}"""u8]).Type.ShouldBe("typing");

    [Fact]
    public void A_body_may_come_in_pieces()
    {
        var first = new Piece("""{"type":"mess"""u8.ToArray(), null);
        var last = new Piece("""age","text":"ü"}"""u8.ToArray(), first);

        ActivityReader.Parse(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)).Text.ShouldBe("ü");
    }

    [Theory]
    [InlineData("", "The body is no well-formed JSON: see line 1, byte 1.")]
    [InlineData("hello", "The body is no well-formed JSON: see line 1, byte 1.")]
    [InlineData("{\"type\":\"message\",\n\"text\":}", "The body is no well-formed JSON: see line 2, byte 8.")]
    [InlineData("{\"type\":\"message\"} {}", "The body is no well-formed JSON: see line 1, byte 20.")]
    [InlineData("null", "An activity is a JSON object with a type.")]
    [InlineData("[]", "An activity is a JSON object with a type.")]
    [InlineData("{}", "An activity is a JSON object with a type.")]
    [InlineData("{\"type\":null}", "An activity is a JSON object with a type.")]
    [InlineData("{\"type\":\"\"}", "An activity is a JSON object with a type.")]
    [InlineData("{\"type\":{}}", "The member $.type has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"id\":[]}", "The member $.id has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"from\":\"Ann\"}", "The member $.from has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":{}}}", "The member $.from.id has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"isGroup\":\"perhaps\"}}", "The member $.conversation.isGroup has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"entities\":{}}", "The member $.entities has an unexpected shape.")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"tenant\":\"x\"}}", "The member $.tenant has an unexpected shape.")]
    public void What_is_no_activity_is_refused_with_the_reason(string body, string reason) =>
        Should.Throw<ActivityFormatException>(() => Parse(body)).Message.ShouldBe(reason);

    [Fact]
    public void Wrong_bytes_are_refused() =>
        Should.Throw<ActivityFormatException>(() => ActivityReader.Parse([.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8])).Message.ShouldBe("The body is not UTF-8.");

    [Fact]
    public void The_reason_does_not_repeat_what_the_sender_wrote() =>
        Should.Throw<ActivityFormatException>(() => Parse("""{"type":"message","semanticAction":{"entities":{"<script>\n":1}}}""")).Message.ShouldNotContain("script");

    [Theory]
    [InlineData(126, true)]
    [InlineData(129, false)]
    [InlineData(100_000, false)]
    public void Depth_has_a_limit(int depth, bool isRead)
    {
        var json = $$"""{"type":"message","value":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        if (isRead)
            JsonSerializer.Serialize(Parse(json), BotFrameworkJsonContext.Wire.Activity).ShouldBe(json);
        else
            Should.Throw<ActivityFormatException>(() => Parse(json));
    }

    [Fact]
    public void Channel_data_that_is_no_object_counts_as_none() => Parse("""{"type":"message","channelData":"x"}""").ShouldSatisfyAllConditions(
        activity => activity.GetTeamsChannelData().ShouldBe(new TeamsChannelData()),
        activity => activity.ChannelData!.Value.GetString().ShouldBe("x"));

    [Fact]
    public void Letters_are_written_as_they_are() =>
        JsonSerializer.Serialize(MessageFactory.Text("Grüße <at>Bo</at> 'n' \"co\""), BotFrameworkJsonContext.Wire.Activity)
            .ShouldBe("""{"type":"message","text":"Grüße <at>Bo</at> 'n' \"co\""}""");

    [Fact]
    public void A_missing_payload_is_null_and_an_odd_one_is_refused()
    {
        ActivityReader.ReadPayload<SearchInvokeValue>(null).ShouldBeNull();
        ActivityReader.ReadPayload<SearchInvokeValue>(JsonElement.Parse("null")).ShouldBeNull();
        Should.Throw<ActivityFormatException>(() => ActivityReader.ReadPayload<SearchInvokeValue>(JsonElement.Parse("""{"queryOptions":7}""")))
            .Message.ShouldBe("The member $.queryOptions has an unexpected shape.");
    }

    private static Activity Parse(string json) => ActivityReader.Parse(Encoding.UTF8.GetBytes(json));

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? before)
        {
            Memory = bytes;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            if (before is not null)
                before.Next = this;
        }
    }
}

using System.Text;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using CommsBot.BotFramework.Testing;
using CommsBot.BotFramework.Tests.Turns;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Fuzzing;

public sealed class ActivityFuzzTests
{
    private static readonly string[] InvokesWithCards =
        [InvokeNames.AdaptiveCardAction, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.Search, InvokeNames.MessagingExtensionSubmitAction, ""];

    [Fact]
    public void Changed_samples_are_read_or_refused_with_a_reason() => Fuzz.Holds(Payloads.Mutants(), ReadOrRefuse);

    [Fact]
    public void Random_JSON_is_read_or_refused_with_a_reason() => Fuzz.Holds(Payloads.Trees(), ReadOrRefuse);

    [Fact]
    public void Random_bytes_are_read_or_refused_with_a_reason() => Fuzz.Holds(Payloads.Noise, ReadOrRefuse);

    [Fact]
    public Task Whatever_was_read_a_bot_answers() => Fuzz.HoldsAsync(Gen.OneOf(Payloads.Mutants(), Payloads.Trees()), async body =>
    {
        if (TryParse(body) is { } activity)
            await AnswerAsync(activity);
    });

    [Fact]
    public Task Whatever_a_card_sends_a_bot_answers() => Fuzz.HoldsAsync(
        Gen.Select(Gen.OneOf(InvokesWithCards), Payloads.Tree, Payloads.Tree, Gen.Bool), async ((string Name, string Data, string Other, bool IsWhole) sent) =>
    {
        var value = sent.IsWhole ? sent.Data : $$"""{"action":{"type":"Action.Execute","verb":{{sent.Other}},"data":{{sent.Data}}},"data":{{sent.Other}},"trigger":"manual"}""";
        var body = Encoding.UTF8.GetBytes($$"""{"type":"invoke","name":"{{sent.Name}}","value":{{value}}}""");
        if (TryParse(body) is { } activity)
            await AnswerAsync(activity);
    });

    private static void ReadOrRefuse(byte[] body)
    {
        if (TryParse(body) is not { } activity)
            return;
        var written = Write(activity);
        Write(ActivityReader.Parse(written)).ShouldBe(written);
        activity.RemoveRecipientMention().ShouldNotBeNull();
        activity.MentionsRecipient().ShouldBeOneOf(true, false);
        activity.GetMentions().ShouldAllBe(mention => mention.Mentioned != null);
        Write(new ExpectedReplies([activity]));
        ReadStrings(JsonElement.Parse(written));
        foreach (var element in new[] { activity.Value, activity.ChannelData }.Concat(activity.Properties?.Values.Select(value => (JsonElement?)value) ?? []))
            ReadStrings(element ?? default);
        _ = (activity.Timestamp, activity.LocalTimestamp, activity.Expiration, activity.GetTeamsChannelData(), activity.GetConversationReference());
    }

    // Throws where a string holds half a surrogate pair.
    private static void ReadStrings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString().ShouldNotBeNull();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadStrings(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    member.Name.ShouldNotBeNull();
                    ReadStrings(member.Value);
                }
                break;
        }
    }

    private static async Task AnswerAsync(Activity activity)
    {
        var response = await new TestAdapter().ProcessActivityAsync(activity, new RecordingTeamsBot().OnTurnAsync, CancellationToken.None);

        if (activity.Type == ActivityTypes.Invoke)
            response.ShouldNotBeNull().Status.ShouldBeOneOf(200, 400, 501);
        else
            (response?.Status ?? 200).ShouldBeOneOf(200, 400);
        if (response?.Body is not null)
        {
            using var writer = new Utf8JsonWriter(Stream.Null);
            response.WriteBody(writer);
        }
    }

    private static Activity? TryParse(byte[] body)
    {
        try
        {
            return ActivityReader.Parse(body);
        }
        catch (ActivityFormatException refused)
        {
            refused.Message.ShouldNotBeNullOrWhiteSpace();
            return null;
        }
    }

    private static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJsonContext.Wire.Activity);

    private static void Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, BotFrameworkJsonContext.Wire.ExpectedReplies);
}

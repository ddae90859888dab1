using System.Text.Json;
using CommsBot.BotFramework.Activities;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Activities;

public sealed class ActivityReaderTests
{
    [Fact]
    public void Members_no_type_knows_are_kept_and_written_back()
    {
        var activity = ActivityReader.Parse("""{"type":"message","id":12345678901234567890,"from":{"id":7,"odd":[1]},"timestamp":"soon","entities":[null,{"type":"x","y":1}],"new":{"a":null}}"""u8);

        activity.Id.ShouldBe("12345678901234567890");
        activity.Timestamp.ShouldBeNull();
        JsonSerializer.Serialize(activity, BotFrameworkJsonContext.Wire.Activity)
            .ShouldBe("""{"type":"message","id":"12345678901234567890","timestamp":"soon","from":{"id":"7","odd":[1]},"entities":[{"type":"x","y":1}],"new":{"a":null}}""");
    }
}

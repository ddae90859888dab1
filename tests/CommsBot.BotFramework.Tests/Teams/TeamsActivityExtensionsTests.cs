using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using CommsBot.BotFramework.Tests.Activities;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Teams;

public sealed class TeamsActivityExtensionsTests
{
    [Fact]
    public void Team_channel_and_choice_at_installation_are_read()
    {
        var activity = ActivityReader.Parse(Sample.Read("installationUpdate-add.full"));

        activity.TeamsGetTeamInfo()!.AadGroupId.ShouldBe("9d2a6f0e-7b1f-45f0-8a80-a7a3c35d0001");
        activity.TeamsGetSelectedChannelId().ShouldBe("19:news0001@thread.tacv2");
        ActivityReader.Parse(Sample.Read("message-mention.full")).TeamsGetChannelId().ShouldBe("19:news0001@thread.tacv2");
        ActivityReader.Parse(Sample.Read("event-meetingStart.full")).TeamsGetMeetingInfo()!.Id.ShouldBe("m1");
    }

    [Fact]
    public void Older_clients_name_the_channel_elsewhere() =>
        ActivityReader.Parse("""{"type":"message","channelData":{"teamsChannelId":"19:old"}}"""u8).TeamsGetChannelId().ShouldBe("19:old");

    [Fact]
    public void An_alert_is_added_to_what_is_there() =>
        ActivityReader.Parse("""{"type":"message","channelData":{"feedbackLoopEnabled":true,"x":1}}"""u8).TeamsNotifyUser().ChannelData!.Value
            .ShouldMean("""{"feedbackLoopEnabled":true,"x":1,"notification":{"alert":true}}""");

    [Theory]
    [InlineData("10", "9", true)]
    [InlineData("10", "10", true)]
    [InlineData("10", "11", false)]
    [InlineData("10", "x", false)]
    [InlineData(null, "1", false)]
    public void A_receipt_covers_all_messages_up_to_it(string? last, string message, bool isRead) =>
        new ReadReceiptInfo { LastReadMessageId = last }.IsMessageRead(message).ShouldBe(isRead);

    [Fact]
    public void A_members_account_keeps_what_Teams_added() =>
        TeamsChannelAccount.From(ActivityReader.Parse("""{"type":"x","from":{"id":"29:a","email":"a@b.example","odd":1}}"""u8).From!).ShouldSatisfyAllConditions(
            account => account.Id.ShouldBe("29:a"),
            account => account.Email.ShouldBe("a@b.example"),
            account => account.Properties!["odd"].GetInt32().ShouldBe(1));
}

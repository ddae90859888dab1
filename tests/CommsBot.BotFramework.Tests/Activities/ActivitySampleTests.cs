using System.Text;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Activities;

public sealed class ActivitySampleTests
{
    public static TheoryData<string> Samples => [.. Sample.Names];

    [Theory, MemberData(nameof(Samples))]
    public void What_is_read_is_written_back(string name)
    {
        var json = Sample.Read(name);

        JsonSerializer.Serialize(ActivityReader.Parse(json), BotFrameworkJsonContext.Wire.Activity).ShouldMean(Encoding.UTF8.GetString(json));
    }

    [Theory, MemberData(nameof(Samples))]
    public void What_Teams_adds_is_read_and_written_back(string name)
    {
        var activity = ActivityReader.Parse(Sample.Read(name));

        BotFrameworkJsonContext.ToElement(activity.GetTeamsChannelData()).ShouldMean(activity.ChannelData?.GetRawText() ?? "{}");
    }

    public static TheoryData<string> SamplesWithPayload =>
        [.. Sample.Names.Where(name => PayloadRoundTrips.ContainsKey(ActivityReader.Parse(Sample.Read(name)).Name ?? ""))];

    [Theory, MemberData(nameof(SamplesWithPayload))]
    public void Payloads_are_read_by_type_and_written_back(string name)
    {
        var activity = ActivityReader.Parse(Sample.Read(name));
        var payload = activity.Value!.Value;

        PayloadRoundTrips[activity.Name!](payload).ShouldMean(payload.GetRawText());
    }

    [Fact]
    public void Samples_come_in_threes() => Sample.Names.GroupBy(name => name[..name.LastIndexOf('.')])
        .ShouldAllBe(kind => kind.Select(name => name.Substring(name.LastIndexOf('.') + 1)).SequenceEqual(new[] { "full", "minimal", "nulls" }));

    [Fact]
    public void Every_invoke_has_samples()
    {
        var names = typeof(InvokeNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        names.ShouldBeSubsetOf(Sample.Names.Select(name => ActivityReader.Parse(Sample.Read(name)).Name ?? ""));
    }

    [Fact]
    public void Every_kind_of_activity_a_bot_is_sent_has_samples()
    {
        string[] neverSentByTeams =
            [ActivityTypes.ContactRelationUpdate, ActivityTypes.DeleteUserData, ActivityTypes.InvokeResponse, ActivityTypes.Delay];
        var types = typeof(ActivityTypes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except(neverSentByTeams);

        types.ShouldBeSubsetOf(Sample.Names.Select(name => ActivityReader.Parse(Sample.Read(name)).Type));
    }

    [Fact]
    public void A_full_message_fills_every_member()
    {
        var activity = ActivityReader.Parse(Sample.Read("message.full"));
        string[] ofOtherKinds =
            ["MembersAdded", "MembersRemoved", "ReactionsAdded", "ReactionsRemoved", "SuggestedActions", "Action", "Value", "Name", "Code"];

        typeof(Activity).GetProperties().Where(property => property.GetValue(activity) is null).Select(property => property.Name)
            .ShouldBe(ofOtherKinds, ignoreOrder: true);
    }

    private static readonly Dictionary<string, Func<JsonElement, string>> PayloadRoundTrips = new()
    {
        [InvokeNames.AdaptiveCardAction] = RoundTrip<AdaptiveCardInvokeValue>,
        [InvokeNames.Search] = RoundTrip<SearchInvokeValue>,
        [InvokeNames.TaskFetch] = RoundTrip<TaskModuleRequest>,
        [InvokeNames.TaskSubmit] = RoundTrip<TaskModuleRequest>,
        [InvokeNames.MessageFetchTask] = RoundTrip<TaskModuleRequest>,
        [InvokeNames.MessageSubmitAction] = RoundTrip<MessageSubmitAction>,
        [InvokeNames.MessagingExtensionQuery] = RoundTrip<MessagingExtensionQuery>,
        [InvokeNames.MessagingExtensionQuerySettingUrl] = RoundTrip<MessagingExtensionQuery>,
        [InvokeNames.MessagingExtensionQueryLink] = RoundTrip<AppBasedLinkQuery>,
        [InvokeNames.MessagingExtensionAnonymousQueryLink] = RoundTrip<AppBasedLinkQuery>,
        [InvokeNames.MessagingExtensionFetchTask] = RoundTrip<MessagingExtensionAction>,
        [InvokeNames.MessagingExtensionSubmitAction] = RoundTrip<MessagingExtensionAction>,
        [InvokeNames.FileConsent] = RoundTrip<FileConsentCardResponse>,
        [InvokeNames.SigninVerifyState] = RoundTrip<SigninStateVerificationQuery>,
        [InvokeNames.SigninTokenExchange] = RoundTrip<TokenExchangeInvokeRequest>,
        [InvokeNames.SigninFailure] = RoundTrip<SigninFailure>,
        [InvokeNames.TabFetch] = RoundTrip<TabRequest>,
        [InvokeNames.TabSubmit] = RoundTrip<TabSubmit>,
        [InvokeNames.ActionableMessageExecute] = RoundTrip<O365ConnectorCardActionQuery>,
        ["application/vnd.microsoft.readReceipt"] = RoundTrip<ReadReceiptInfo>,
        ["application/vnd.microsoft.meetingStart"] = RoundTrip<MeetingStartEventDetails>,
        ["application/vnd.microsoft.meetingEnd"] = RoundTrip<MeetingEndEventDetails>,
        ["application/vnd.microsoft.meetingParticipantJoin"] = RoundTrip<MeetingParticipantsEventDetails>,
        ["application/vnd.microsoft.meetingParticipantLeave"] = RoundTrip<MeetingParticipantsEventDetails>,
    };

    private static string RoundTrip<T>(JsonElement payload) where T : class =>
        ActivityReader.ReadPayload<T>(payload) is { } read ? BotFrameworkJsonContext.ToElement(read).GetRawText() : "null";
}

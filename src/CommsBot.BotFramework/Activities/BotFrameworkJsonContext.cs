using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Activities;

/// <summary>How the library's types are read and written: camelCase, nulls left out, tolerant of odd but harmless shapes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = MaxDepth,
    Converters =
    [
        typeof(TolerantStringConverter), typeof(TolerantBooleanConverter), typeof(TolerantInt32Converter),
        typeof(TolerantInt64Converter), typeof(TolerantListConverterFactory),
    ])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(SearchInvokeValue))]
[JsonSerializable(typeof(SearchInvokeResponse))]
[JsonSerializable(typeof(SearchInvokeResults))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(TaskModuleTaskInfo))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(AppBasedLinkQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(MessagingExtensionActionResponse))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(FileConsentCardResponse))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(FileDownloadInfo))]
[JsonSerializable(typeof(SigninStateVerificationQuery))]
[JsonSerializable(typeof(TokenExchangeInvokeRequest))]
[JsonSerializable(typeof(TokenExchangeInvokeResponse))]
[JsonSerializable(typeof(SigninFailure))]
[JsonSerializable(typeof(TabRequest))]
[JsonSerializable(typeof(TabSubmit))]
[JsonSerializable(typeof(TabResponse))]
[JsonSerializable(typeof(ConfigResponse))]
[JsonSerializable(typeof(MeetingStartEventDetails))]
[JsonSerializable(typeof(MeetingEndEventDetails))]
[JsonSerializable(typeof(MeetingParticipantsEventDetails))]
[JsonSerializable(typeof(ReadReceiptInfo))]
[JsonSerializable(typeof(MessageSubmitAction))]
[JsonSerializable(typeof(O365ConnectorCardActionQuery))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
public sealed partial class BotFrameworkJsonContext : JsonSerializerContext
{
    /// <summary>Objects and arrays inside each other up to this depth are read; deeper ones are refused.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// The context to use. Unlike <c>Default</c> it writes letters as they are instead of as <c>\u</c> sequences: Teams counts the size of a
    /// message, and none of this is ever put into a page.
    /// </summary>
    public static BotFrameworkJsonContext Wire => Relaxed.Context;

    /// <summary>Turns a type of this library into JSON, for members such as <see cref="Activity.Value"/>.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T))!);

    // In a class of its own, because the generated static members must be there first.
    private static class Relaxed
    {
        public static readonly BotFrameworkJsonContext Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

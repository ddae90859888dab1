using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(BackgroundImageObject))]
[JsonSerializable(typeof(AdaptiveTextRun))]
[JsonSerializable(typeof(AdaptiveTextBlock))]
[JsonSerializable(typeof(AdaptiveRichTextBlock))]
[JsonSerializable(typeof(AdaptiveImage))]
[JsonSerializable(typeof(AdaptiveImageSet))]
[JsonSerializable(typeof(AdaptiveMedia))]
[JsonSerializable(typeof(AdaptiveContainer))]
[JsonSerializable(typeof(AdaptiveColumnSet))]
[JsonSerializable(typeof(AdaptiveFactSet))]
[JsonSerializable(typeof(AdaptiveActionSet))]
[JsonSerializable(typeof(AdaptiveTable))]
[JsonSerializable(typeof(AdaptiveTextInput))]
[JsonSerializable(typeof(AdaptiveNumberInput))]
[JsonSerializable(typeof(AdaptiveDateInput))]
[JsonSerializable(typeof(AdaptiveTimeInput))]
[JsonSerializable(typeof(AdaptiveToggleInput))]
[JsonSerializable(typeof(AdaptiveChoiceSetInput))]
[JsonSerializable(typeof(AdaptiveExecuteAction))]
[JsonSerializable(typeof(AdaptiveSubmitAction))]
[JsonSerializable(typeof(AdaptiveOpenUrlAction))]
[JsonSerializable(typeof(AdaptiveShowCardAction))]
[JsonSerializable(typeof(AdaptiveToggleVisibilityAction))]
internal sealed partial class CardJsonContext : JsonSerializerContext;

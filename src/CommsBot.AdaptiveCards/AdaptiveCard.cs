using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>An Adaptive Card, schema 1.5, as Microsoft Teams shows it.</summary>
/// <remarks>
/// Immutable. Nothing is checked until the card is written: <see cref="ToJson"/> and <see cref="ToJsonElement"/> refuse a card that Teams
/// would refuse or that people could not use. See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format.
/// </remarks>
public sealed record AdaptiveCard
{
    /// <summary>Content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The schema's name.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-3)]
#pragma warning disable CA1822 // a member of the JSON
    public string Type => "AdaptiveCard";
#pragma warning restore CA1822

    /// <summary>Schema version; Teams knows 1.5.</summary>
    [JsonPropertyOrder(-2)]
    public string Version { get; init => field = value ?? "1.5"; } = "1.5";

    /// <summary>The elements, top to bottom.</summary>
    public IReadOnlyList<AdaptiveElement> Body { get; init => field = value ?? []; } = [];

    /// <summary>The buttons below; six primary ones at most.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Run when the card is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Lets Teams ask for a fresh card.</summary>
    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>How a person signs in before actions run.</summary>
    public AdaptiveAuthentication? Authentication { get; init; }

    /// <summary>Shown by a host that does not know the version.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Picture behind the card.</summary>
    public AdaptiveBackgroundImage? BackgroundImage { get; init; }

    /// <summary>Least height in pixels.</summary>
    [JsonConverter(typeof(PixelsConverter))]
    public int? MinHeight { get; init; }

    /// <summary>Where the elements stand in a card taller than they are.</summary>
    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>What is said aloud for the whole card: plain text or SSML.</summary>
    public string? Speak { get; init; }

    /// <summary>Language of the card, such as <c>de</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>Right to left (true), left to right (false), or by the language (absent).</summary>
    public bool? Rtl { get; init; }

    /// <summary>What only Teams understands: width and mentions.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardProperties? Teams { get; init; }

    /// <summary>Members this library has no property for; kept on reading and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The card as JSON text.</summary>
    /// <exception cref="AdaptiveCardException">The card breaks rules; the message lists every one.</exception>
    public string ToJson() => Encoding.UTF8.GetString(CardWriter.Write(this));

    /// <summary>The card as JSON, ready to be the content of an attachment.</summary>
    /// <exception cref="AdaptiveCardException">The card breaks rules; the message lists every one.</exception>
    public JsonElement ToJsonElement() => JsonElement.Parse(CardWriter.Write(this));

    /// <summary>What <see cref="ToJson"/> would refuse; empty for a good card.</summary>
    public IReadOnlyList<AdaptiveCardProblem> FindProblems() => CardValidator.FindProblems(this);

    /// <summary>Reads a card. Elements, actions and members this library does not know are kept and written back.</summary>
    /// <exception cref="JsonException">The text is not JSON, or a known member has a value of the wrong kind.</exception>
    public static AdaptiveCard Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CardJson.Card) ?? throw new JsonException("The card is null.");
        }
        catch (JsonException exception) when (exception.InnerException is JsonException)
        {
            throw exception.WithWholePath();
        }
    }
}

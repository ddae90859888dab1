using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CommsBot.AdaptiveCards;

/// <summary>How cards are written: what is absent or empty stays out, people's letters stay readable.</summary>
internal static class CardJson
{
    // Cards travel as application/json in UTF-8, never inside HTML: escaping every umlaut would only make them larger.
    private static readonly JsonSerializerOptions Options = new(CardJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CardJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
    };

    public static CardJsonContext Context { get; } = CardJsonContext.Default;

    public static JsonTypeInfo<AdaptiveCard> Card { get; } = (JsonTypeInfo<AdaptiveCard>)Options.GetTypeInfo(typeof(AdaptiveCard));

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        // An empty list of people to refresh for has a meaning: only on demand.
        if (type.Type == typeof(AdaptiveRefresh)) return;
        foreach (var property in type.Properties)
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && !property.IsExtensionData)
                property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
    }
}

using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Choices that Teams looks up while the person types.</summary>
/// <param name="Dataset">A data set of Teams, or a name the bot knows: it is then asked by an <c>application/search</c> invoke.</param>
public sealed record AdaptiveDataQuery(string Dataset)
{
    /// <summary>Everybody in the organisation. The value sent is the Entra object id.</summary>
    public static AdaptiveDataQuery People { get; } = new("graph.microsoft.com/users");

    /// <summary>The members of the present chat or team. The value sent is the Entra object id.</summary>
    public static AdaptiveDataQuery PeopleInConversation { get; } = new("graph.microsoft.com/users?scope=currentContext");

    /// <summary>The schema's name.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
#pragma warning disable CA1822 // a member of the JSON
    public string Type => "Data.Query";
#pragma warning restore CA1822

    /// <summary>Most rows asked for.</summary>
    public int? Count { get; init; }

    /// <summary>Rows left out at the start.</summary>
    public int? Skip { get; init; }

    /// <summary>Whether the other inputs are sent with the question.</summary>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }
}

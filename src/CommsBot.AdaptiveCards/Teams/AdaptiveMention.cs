using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A person mentioned in a card.</summary>
public sealed record AdaptiveMention
{
    /// <summary>A mention of a person.</summary>
    /// <param name="text">Exactly as it occurs in the card, such as <c>&lt;at&gt;Ann&lt;/at&gt;</c>.</param>
    /// <param name="id">Teams id (<c>29:...</c>), Entra object id or user principal name.</param>
    /// <param name="name">Shown.</param>
    public AdaptiveMention(string text, string id, string name)
        : this(text, new AdaptiveMentioned(id, name))
    {
    }

    [JsonConstructor]
    internal AdaptiveMention(string text, AdaptiveMentioned mentioned) => (Text, Mentioned) = (text, mentioned);

    /// <summary>A mention whose text is made from the name; put <see cref="Text"/> into a text block or fact.</summary>
    /// <param name="id">Teams id (<c>29:...</c>), Entra object id or user principal name.</param>
    /// <param name="name">Shown. People of one name need texts of their own.</param>
    public static AdaptiveMention Of(string id, string name) => new($"<at>{AdaptiveText.EscapeMention(name)}</at>", id, name);

    /// <summary>The schema's name.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
#pragma warning disable CA1822 // a member of the JSON
    public string Type => "mention";
#pragma warning restore CA1822

    /// <summary>Exactly as it occurs in the card.</summary>
    public string Text { get; }

    /// <summary>Who is mentioned.</summary>
    public AdaptiveMentioned Mentioned { get; }
}

/// <summary>Who is mentioned.</summary>
/// <param name="Id">Teams id (<c>29:...</c>), Entra object id or user principal name.</param>
/// <param name="Name">Shown.</param>
public sealed record AdaptiveMentioned(string Id, string Name);

using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// A nomination on its way: it travels in the data of the cards that ask for what is missing. <paramref name="Form"/> names it for good,
/// so that submitting twice nominates once.
/// </summary>
internal sealed record NominationDraft(
    Guid Form, string AskedBy, IReadOnlyList<PersonId> Nominees, IReadOnlyList<string> UnresolvedNames, RecognitionValue? Value, string Reason)
{
    public const string ChosenPerson = "who";
    public const string PickedPeople = "people";
    public const string ChosenValue = "value";
    public const string GivenReason = "reason";
    public const string GivenHelp = "helped";
    public const int MaxHelpedLength = 200;

    private const int MaxLinkLength = 2_000;

    /// <summary>People from the people picker, by their ids in Entra.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    public string Helped { get; init; } = "";

    /// <summary>The message that it is about.</summary>
    public string? MessageLink { get; init; }

    public string? TeamName { get; init; }

    public static NominationDraft Empty(TeamsTurn turn) => new(Guid.CreateVersion7(), turn.Sender.TeamsUserId, [], [], null, "");

    public JsonObject ToData() => new()
    {
        ["form"] = Form.ToString(),
        ["by"] = AskedBy,
        ["nominees"] = new JsonArray([.. Nominees.Select(n => JsonValue.Create(n.ToString()))]),
        ["names"] = new JsonArray([.. UnresolvedNames.Select(n => JsonValue.Create(n))]),
        ["team"] = TeamName,
        ["link"] = MessageLink,
        ["knownValue"] = Value?.ToString(),
        ["knownReason"] = Reason,
        ["knownHelp"] = Helped,
    };

    /// <summary>Reads a draft back with what the person filled in on the card. Nothing in it is trusted further than its shape.</summary>
    public static NominationDraft From(CardActionRequest request)
    {
        var chosen = ITypedId<PersonId>.TryParse(request.Text(ChosenPerson));
        var picked = (request.Text(PickedPeople) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = Strings(request, "names");
        return new NominationDraft(
            Guid.TryParse(request.Text("form"), out var form) ? form : Guid.CreateVersion7(),
            request.Text("by") ?? "",
            [.. Strings(request, "nominees").Select(ITypedId<PersonId>.TryParse).Append(chosen).OfType<PersonId>().Distinct()],
            // The card asked who the first of the names is.
            (chosen is null && picked.Length == 0) || names.Count == 0 ? names : [.. names.Skip(1)],
            ValueOf(request.Text(ChosenValue)) ?? ValueOf(request.Text("knownValue")),
            request.Text(GivenReason)?.Trim() ?? request.Text("knownReason") ?? "")
        {
            Picked = [.. picked.Where(id => Guid.TryParse(id, out _))],
            Helped = Shorten((request.Text(GivenHelp) ?? request.Text("knownHelp") ?? "").Trim()),
            MessageLink = Link(request.Text("link")),
            TeamName = request.Text("team"),
        };
    }

    /// <summary>Only addresses that open in Teams: it becomes a button on other people's cards.</summary>
    public static string? Link(string? text) =>
        text is { Length: <= MaxLinkLength } && Uri.TryCreate(text, UriKind.Absolute, out var link) && link is { Scheme: "https", Host: "teams.microsoft.com" or "teams.cloud.microsoft" }
            ? link.AbsoluteUri
            : null;

    private static string Shorten(string text) => text.Length <= MaxHelpedLength ? text : text[..MaxHelpedLength];

    private static RecognitionValue? ValueOf(string? name) =>
        Enum.TryParse<RecognitionValue>(name, out var value) && Enum.IsDefined(value) ? value : null;

    private static IReadOnlyList<string> Strings(CardActionRequest request, string name) =>
        request.Data.ValueKind == JsonValueKind.Object && request.Data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}

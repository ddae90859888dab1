using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.Privacy;

/// <summary>
/// The person that is to be forgotten, or whose data are asked for, as the bot knew them. Edges and features find their rows by it; while somebody is being
/// forgotten it is all that is left of them, encrypted.
/// </summary>
internal sealed record DataSubject
{
    /// <summary>Stands where a name was. Read as "no name" in both languages.</summary>
    public const string Nameless = "N. N.";

    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    public required string Name { get; init; }

    public string? TeamsUserId { get; init; }

    public string? EntraObjectId { get; init; }

    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }

    /// <summary>Their own chats with the bot.</summary>
    public IReadOnlyList<string> ConversationIds { get; init; } = [];

    /// <summary>Stands for the name where acts must stay attributable: a keyed hash, in short.</summary>
    public string Pseudonym { get; init; } = "";

    /// <summary>When they were forgotten: what is younger is not theirs, or that of a new acquaintance.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether they have written to the bot since, and are known anew: then their chat is theirs again.</summary>
    [JsonIgnore]
    public bool HasReturned { get; init; }

    /// <summary>Whether what could not be done so far (a post that Teams does not take back) is given up now.</summary>
    [JsonIgnore]
    public bool IsLastTry { get; init; }

    /// <summary>The ids by which Teams names them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> TeamsIds => [.. new[] { TeamsUserId, EntraObjectId }.OfType<string>()];

    /// <summary>By what they would be known again. Addresses are given to others one day, so they count only where there is no id of the directory.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Ids =>
        [.. new[] { EntraObjectId, TeamsUserId, EntraObjectId is null ? Mail : null, EntraObjectId is null ? UserPrincipalName : null }.OfType<string>().Where(id => id is not "")];

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, DataSubjectJson.Default.DataSubject);

    public static DataSubject FromBytes(byte[] bytes) => JsonSerializer.Deserialize(bytes, DataSubjectJson.Default.DataSubject)!;
}

[JsonSerializable(typeof(DataSubject))]
internal sealed partial class DataSubjectJson : JsonSerializerContext;

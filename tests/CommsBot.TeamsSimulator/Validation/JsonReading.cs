using System.Text.Json;

namespace CommsBot.Simulation.Validation;

/// <summary>Short ways to ask what a piece of JSON holds.</summary>
internal static class JsonReading
{
    /// <summary>A member that is there and not null.</summary>
    internal static JsonElement? Member(this JsonElement owner, ReadOnlySpan<byte> name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static string? Text(this JsonElement owner, ReadOnlySpan<byte> name) =>
        owner.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    internal static JsonElement.ArrayEnumerator Items(this JsonElement owner, ReadOnlySpan<byte> name) =>
        owner.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : default;

    /// <summary>Whether a member, if it is there, is of a kind.</summary>
    internal static bool IsAbsentOr(this JsonElement owner, ReadOnlySpan<byte> name, JsonValueKind kind) =>
        owner.Member(name) is not { } value || value.ValueKind == kind;
}

using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Entra;

/// <summary>What a person has allowed an app by signing in. Stands behind an authorization code or a refresh token.</summary>
internal sealed record Grant(EntraApp App, Person Person, IReadOnlyList<string> Scopes)
{
    internal string? RedirectUri { get; init; }

    internal string? Nonce { get; init; }

    /// <summary>The S256 code challenge.</summary>
    internal string? Challenge { get; init; }
}

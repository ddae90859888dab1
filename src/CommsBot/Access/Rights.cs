namespace CommsBot.Access;

/// <summary>What somebody may do, and whom they may write to.</summary>
/// <param name="Role">Their role.</param>
/// <param name="Audiences">The names of a limited manager's audiences; null for who is not limited.</param>
internal sealed record Rights(Role Role, IReadOnlySet<string>? Audiences)
{
    public bool IsManager => Role.HasFlag(Role.CommsManager);

    public bool IsAdmin => Role.HasFlag(Role.Admin);

    public bool IsLimited => Audiences is not null;

    /// <summary>Also whether they may make and delete audiences: who could, would choose for themselves whom they may write to.</summary>
    public bool MayReachEveryone => IsManager && !IsLimited;

    public bool MayUse(string audience) => IsManager && (Audiences is null || Audiences.Contains(audience));
}

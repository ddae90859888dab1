namespace CommsBot.Diagnostics;

/// <summary>What only people know. Section <c>Doctor</c>.</summary>
internal sealed class DoctorOptions
{
    public const string Section = "Doctor";

    /// <summary>
    /// The first day on which <c>Bot:ClientSecret</c> is no longer good, in UTC. Default: none, nothing is said of it. Reading it from Entra takes a permission to read
    /// applications, which the bot has no other use for.
    /// </summary>
    public DateOnly? ClientSecretEnds { get; init; }
}
